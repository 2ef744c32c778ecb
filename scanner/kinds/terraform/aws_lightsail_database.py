"""Databases of Lightsail: their zone and daily backups.

Source: Terraform AWS provider, `aws_lightsail_database`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("relational_database_name",),
    zone="availability_zone",
    public=by_flag("publicly_accessible"),
    copies=(
        Kept("primary"),
        Kept("backup", when="backup_retention_enabled"),
        Kept("snapshot", when="final_snapshot_name"),
    ),
)
