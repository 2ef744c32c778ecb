"""What a build of CodeBuild leaves behind: its logs, what it makes, what it keeps for the next.

Source: `codebuild:BatchGetProjects` (`logsConfig`, `artifacts`, `secondaryArtifacts`, `cache`,
`encryptionKey`, which is that of what is made and encrypted). Logs are in CloudWatch Logs unless
that is off. What a pipeline takes on is the pipeline's.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import many
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import bucket_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

_MADE = "[artifacts, secondaryArtifacts[]][] | [?type=='S3']"


def copies(aws: Aws, project: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copy in each place that builds of a project write to."""
    logs, key = project.get("logsConfig", {}), project.get("encryptionKey")
    group = logs.get("cloudWatchLogs", {})
    if group.get("status") != "DISABLED":
        name = group.get("groupName") or f"/aws/codebuild/{project['name']}"
        yield log_destination.group(aws, name)
    bucket = logs.get("s3Logs", {})
    if bucket.get("status") == "ENABLED":
        yield bucket_copy(aws, "log", bucket.get("location"))
    for made in many(_MADE, project):
        copy = bucket_copy(aws, "replica", made.get("location"))
        yield copy if made.get("encryptionDisabled") else replace(copy, key=key)
    cache = project.get("cache", {})
    if cache.get("type") == "S3":
        yield replace(bucket_copy(aws, "cache", cache.get("location")), key=key)
