"""Members of a document database, with its data in their zone.

Source: Terraform AWS provider, `aws_docdb_cluster_instance`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    name=("identifier",),
    encryption=None,
    copies=InNetwork(
        kept=(Kept("primary", key="performance_insights_kms_key_id"),), zones=("availability_zone",)
    ),
)
