"""Archives of events.

Source: CloudFormation template reference, `AWS::Events::Archive`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("primary", key="KmsKeyIdentifier", encrypted=True, days="RetentionDays"),),
    encryption="by-service",
)
