"""Archives of events.

Source: CloudFormation template reference, `AWS::Events::Archive`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="archive",
    live="aws_cloudwatch_event_archive",
    encryption=None,
    copies=(Kept("primary", key="KmsKeyIdentifier", encrypted=True, days="RetentionDays"),),
)
