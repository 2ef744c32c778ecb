"""Builds: their logs, what they make, and what they keep for the next one.

Source: `codebuild:ListProjects` and `codebuild:BatchGetProjects` (`logsConfig`, `artifacts`,
`secondaryArtifacts`, `cache`, `encryptionKey`, which is that of what is made and encrypted;
`projectVisibility`: of a public project anyone may read logs and results). Logs are in CloudWatch
Logs unless that is off. What a pipeline takes on is the pipeline's. Environment variables are not
kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.described import Described
from scanner.cloud.aws.fields import Word, many
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "codebuild"
SCOPE = "region"
CALLS = ("ListProjects", "BatchGetProjects", HEAD_BUCKET)

_DESCRIBED = Described("batch_get_projects", asks="names", key="projects", by="name")
_MADE = "[artifacts, secondaryArtifacts[]][] | [?type=='S3']"
_PUBLIC = Word("projectVisibility", {"PUBLIC_READ": True, "PRIVATE": False})


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each project. One that is not described has nothing but its name."""
    return _DESCRIBED.each(aws, aws.pages("list_projects", "projects"))


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one project."""
    name = item["name"]
    unknown = (Copy(role="log", location=aws.place(None)),)
    copies = tuple(_copies(aws, item)) if "arn" in item else unknown
    return aws.resource(
        aws.arn(f"project/{name}"),
        name,
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=_PUBLIC.of(item),
        ),
        tags=item.get("tags"),
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    logs, key = item.get("logsConfig", {}), item.get("encryptionKey")
    group = logs.get("cloudWatchLogs", {})
    if group.get("status") != "DISABLED":
        name = group.get("groupName") or f"/aws/codebuild/{item['name']}"
        yield log_destination.group(aws, name)
    bucket = logs.get("s3Logs", {})
    if bucket.get("status") == "ENABLED":
        yield bucket_copy(aws, "log", bucket.get("location"))
    for made in many(_MADE, item):
        copy = bucket_copy(aws, "replica", made.get("location"))
        yield copy if made.get("encryptionDisabled") else replace(copy, key=key)
    cache = item.get("cache", {})
    if cache.get("type") == "S3":
        yield replace(bucket_copy(aws, "cache", cache.get("location")), key=key)
