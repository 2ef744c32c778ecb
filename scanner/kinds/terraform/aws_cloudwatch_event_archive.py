"""Archives of events, for good unless a number of days is set.

Source: Terraform AWS provider, `aws_cloudwatch_event_archive`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="archive",
    copies=(Kept("primary", encrypted=True, key="kms_key_identifier", days="retention_days"),),
    encryption=None,
)
