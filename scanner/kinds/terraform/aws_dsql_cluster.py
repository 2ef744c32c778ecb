"""Aurora DSQL: clusters of other regions that it is tied to, and a witness of its transactions.

Source: Terraform AWS provider, `aws_dsql_cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("arn",),
    encryption="by-service",
    evidence="Aurora DSQL takes TLS only",
    copies=(
        Kept("primary", encrypted=True, key="kms_encryption_key"),
        Kept(
            "replica",
            each="multi_region_properties",
            at="clusters",
            of=("aws_dsql_cluster",),
            encrypted=True,
            skip=True,
        ),
        Kept(
            "replica",
            each="multi_region_properties",
            at="witness_region",
            encrypted=True,
            skip=True,
        ),
    ),
)
