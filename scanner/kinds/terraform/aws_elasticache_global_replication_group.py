"""Caches over several regions: each member is a group of its own that names this one.

Source: Terraform AWS provider, `aws_elasticache_global_replication_group`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    name=("global_replication_group_id_suffix",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "primary",
            at="primary_replication_group_id",
            of=("aws_elasticache_replication_group",),
            skip=True,
        ),
    ),
)
