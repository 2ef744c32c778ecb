"""Global databases: each member is a cluster of its own that names this one.

Source: Terraform AWS provider, `aws_rds_global_cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("global_cluster_identifier",),
    encryption="by-service",
    evidence="reached through its member clusters, each judged on its own",
    public=False,
    passes_on=True,
    copies=(
        Kept(
            "primary",
            at="source_db_cluster_identifier",
            of=("aws_rds_cluster",),
            encrypted="storage_encrypted",
            skip=True,
        ),
    ),
)
