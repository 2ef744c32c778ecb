"""Groups of shards of a limitless Aurora database, in the region of their cluster.

Source: Terraform AWS provider, `aws_rds_shard_group`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    name=("db_shard_group_identifier",),
    public=by_flag("publicly_accessible"),
)
