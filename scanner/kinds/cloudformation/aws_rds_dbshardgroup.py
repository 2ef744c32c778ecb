"""Shards of an Aurora cluster.

Source: CloudFormation template reference, `AWS::RDS::DBShardGroup`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    public=by_flag("PubliclyAccessible"),
)
