"""Where a warehouse of Redshift tells what is asked of it: a bucket, or log groups of its own.

Source: `redshift:DescribeLoggingStatus`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws


def copies(aws: Aws, cluster: str) -> Iterator[Copy]:
    """Yield the copy in each place that a cluster logs to, if it does."""
    logging = aws.read("describe_logging_status", ClusterIdentifier=cluster)
    if not logging or not logging["LoggingEnabled"]:
        return
    kind = logging.get("LogDestinationType") or ("s3" if logging.get("BucketName") else None)
    if kind == "s3":
        yield bucket_copy(aws, "log", logging.get("BucketName"))
    elif kind == "cloudwatch":
        for log in logging.get("LogExports", []):
            yield log_destination.group(aws, f"/aws/redshift/cluster/{cluster}/{log}")
    else:
        yield Copy(role="log", location=aws.place(None))
