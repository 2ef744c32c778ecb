"""Topics, which keep what was not delivered yet, and all of it with an archive policy.

Source: Terraform AWS provider, `aws_sns_topic`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="queue",
    copies=(Kept("primary", key="kms_master_key_id"),),
)
