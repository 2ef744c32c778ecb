"""Where people or things were.

Source: Terraform AWS provider, `aws_location_tracker`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("tracker_name",),
    encryption=None,
    copies=(Kept("primary", encrypted=True, key="kms_key_id"),),
)
