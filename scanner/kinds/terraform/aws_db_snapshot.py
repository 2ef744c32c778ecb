"""Snapshots of RDS instances, in the region of the instance.

Source: Terraform AWS provider, `aws_db_snapshot`.
"""

from scanner.kinds.exposure import shares, to_all
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    name=("db_snapshot_identifier",),
    copies=(Kept("snapshot"),),
    encryption=shares(
        "shared_accounts", "restored through the RDS API only, which takes HTTPS only"
    ),
    public=to_all("shared_accounts"),
)
