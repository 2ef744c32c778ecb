"""Event buses. What waits for a target is in the region; archives are resources of their own.

Source: CloudFormation template reference, `AWS::Events::EventBus`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    copies=(Kept("primary", key="KmsKeyIdentifier", encrypted=True),),
    persistence="temporary",
    encryption="by-service",
)
