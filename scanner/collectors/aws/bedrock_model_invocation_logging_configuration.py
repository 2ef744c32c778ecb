"""Where questions to models and their answers are logged: one setting for each region.

Source: `bedrock:GetModelInvocationLoggingConfiguration` (`loggingConfig`, left out where logging is
off: then there is no such resource; a log group, a bucket, and a bucket for what is too large).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

SERVICE = "bedrock"
SCOPE = "region"
CALLS = ("GetModelInvocationLoggingConfiguration", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the setting, if logging is on."""
    found = aws.call("get_model_invocation_logging_configuration").get("loggingConfig")
    if found:
        yield found


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Say where the logs go."""
    return aws.resource(
        aws.arn("model-invocation-logging-configuration"),
        "model invocation logging",
        Facts(
            category="log-store",
            persistence="persistent",
            copies=tuple(_copies(aws, item)),
            public=False,
        ),
    )


def _copies(aws: Aws, config: dict[str, Any]) -> Iterator[Copy]:
    if group := config.get("cloudWatchConfig"):
        yield log_destination.group(aws, group["logGroupName"])
        if large := group.get("largeDataDeliveryS3Config"):
            yield bucket_copy(aws, "log", large["bucketName"])
    if bucket := config.get("s3Config"):
        yield bucket_copy(aws, "log", bucket["bucketName"])
