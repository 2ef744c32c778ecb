"""Copies of RDS snapshots: into this region, or on into `destination_region`.

Source: Terraform AWS provider, `aws_db_snapshot_copy`.
"""

from scanner.kinds.exposure import shares, to_all
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    name=("target_db_snapshot_identifier",),
    live="aws_db_snapshot",
    copies=(
        Kept("snapshot", key="kms_key_id"),
        Kept("snapshot", at="destination_region", skip=True),
    ),
    encryption=shares(
        "shared_accounts", "restored through the RDS API only, which takes HTTPS only"
    ),
    public=to_all("shared_accounts"),
)
