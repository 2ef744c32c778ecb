"""What a snapshot of a cache tells: of which cache it is, when it was made, how it is encrypted.

Source: `elasticache:DescribeSnapshots` (of nodes) and
`elasticache:DescribeServerlessCacheSnapshots`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import first_day, many, text

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_SOURCES = {
    "serverlesscache": "ServerlessCacheConfiguration.ServerlessCacheName",
    "replicationgroup": "ReplicationGroupId",
    "cluster": "CacheClusterId",
}
_MADE = "NodeSnapshots[].SnapshotCreateTime || [CreateTime]"


def copy(aws: Aws, item: dict[str, Any]) -> Copy:
    """Return the copy that a snapshot of either kind is."""
    key, serverless = item.get("KmsKeyId"), item.get("ServerlessCacheConfiguration")
    # A key is proof. One of AWS's own is not told, but those without servers are always encrypted.
    encrypted = True if key or serverless else None
    done = (item.get("SnapshotStatus") or item.get("Status")) == "available"
    made = first_day(many(_MADE, item)) if done else None
    own = aws.own("snapshot", aws.region, encrypted=encrypted, key=key)
    return replace(own, of=_source(aws, item), made=made)


def _source(aws: Aws, item: dict[str, Any]) -> str | None:
    names = ((kind, text(field, item)) for kind, field in _SOURCES.items())
    return next((aws.arn(f"{kind}:{name}") for kind, name in names if name), None)
