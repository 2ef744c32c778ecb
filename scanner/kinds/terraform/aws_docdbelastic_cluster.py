"""Elastic document databases, with automatic backups in the region.

Source: Terraform AWS provider, `aws_docdbelastic_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="elastic clusters take TLS only",
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted=True, key="kms_key_id"),
            Kept("backup", when="backup_retention_period", days="backup_retention_period"),
        ),
        subnets=("subnet_ids",),
    ),
)
