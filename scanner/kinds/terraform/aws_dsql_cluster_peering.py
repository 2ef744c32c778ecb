"""The clusters that a DSQL cluster is tied to, and the witness of its transactions.

Source: Terraform AWS provider, `aws_dsql_cluster_peering`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("identifier",),
    encryption=None,
    copies=(
        Kept("replica", at="clusters", of=("aws_dsql_cluster",), absent="clusters is not set"),
        Kept("replica", at="witness_region", absent="witness_region is not set"),
    ),
)
