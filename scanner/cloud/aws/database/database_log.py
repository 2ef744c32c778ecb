"""Where a database of RDS tells what is done in it: log groups, and a stream of each statement.

Both are in its region. Source: `EnabledCloudwatchLogsExports`; `ActivityStreamStatus` and
`ActivityStreamKinesisStreamName`, whose records are always encrypted with a key of one's own; names
of groups: user guides of RDS, Aurora, DocumentDB and Neptune, publishing to CloudWatch Logs.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from scanner.cloud.aws.logs import log_destination

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_GROUPS = {"docdb": "/aws/docdb", "neptune": "/aws/neptune"}
_OFF = {None, "stopped"}


def copies(
    aws: Aws, database: dict[str, Any], kind: Literal["instance", "cluster"], name: str
) -> Iterator[Copy]:
    """Yield the copy in each log group and in the stream; one that stops still holds a day."""
    prefix = _GROUPS.get(database["Engine"], f"/aws/rds/{kind}")
    for log in sorted(database.get("EnabledCloudwatchLogsExports", [])):
        yield log_destination.group(aws, f"{prefix}/{name}/{log}")
    if database.get("ActivityStreamStatus") not in _OFF:
        stream = database.get("ActivityStreamKinesisStreamName")
        known = aws.arn(f"stream/{stream}", service="kinesis") if stream else None
        copy = aws.own(
            "log", aws.region, encrypted=True, key=database.get("ActivityStreamKmsKeyId")
        )
        yield replace(copy, id=known)
