"""Clusters of ECS: logs of sessions in their containers, and the disks of what they run.

Source: `ecs:ListClusters` and `ecs:DescribeClusters` (`executeCommandConfiguration`;
`runningFargateTasksCount` and `runningExternalTasksCount` of `STATISTICS`;
`managedStorageConfiguration`). The disk of a task on Fargate goes with the task; it is always
encrypted, and never in a Local Zone or on an Outpost (ECS developer guide, "Fargate task ephemeral
storage", "Amazon ECS applications in Local Zones"). What runs on machines that are not AWS's (ECS
Anywhere) is on their disks, and nothing tells where they are. Machines of EC2, volumes and log
groups are read themselves, and so is what else containers log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.described import Described
from scanner.cloud.aws.fields import find
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ecs"
SCOPE = "region"
CALLS = ("ListClusters", "DescribeClusters", HEAD_BUCKET)

_DESCRIBED = Described("describe_clusters", asks="clusters", key="clusters", by="clusterArn")
_INCLUDED = ["CONFIGURATIONS", "STATISTICS", "TAGS"]
# The model writes it with another first letter than the service.
_ON_FARGATE = "statistics[?ends_with(name, 'unningFargateTasksCount')].value | [0]"
_ELSEWHERE = "statistics[?ends_with(name, 'unningExternalTasksCount')].value | [0]"
_DISK_KEY = "configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each cluster. One that is not described has nothing but its ARN."""
    arns = aws.pages("list_clusters", "clusterArns", maxResults=100)
    return _DESCRIBED.each(aws, arns, include=_INCLUDED)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one cluster. One that logs nothing and runs nothing keeps nothing."""
    arn = item["clusterArn"]
    copies = tuple(_copies(aws, item))
    return aws.resource(
        arn,
        arn.rsplit("/", 1)[-1],
        Facts(
            category="cluster",
            persistence="persistent" if copies else "transit",
            copies=copies,
            public=False,
        ),
        tags=item.get("tags"),
    )


def _copies(aws: Aws, item: dict[str, Any]) -> Iterator[Copy]:
    if "clusterName" not in item:
        yield Copy(role="log", location=aws.place(None))
    if find(_ON_FARGATE, item) != "0":
        yield aws.own("cache", aws.region, encrypted=True, key=find(_DISK_KEY, item))
    if find(_ELSEWHERE, item) not in {None, "0"}:
        yield Copy(role="cache", location=aws.place(None))
    sessions = find("configuration.executeCommandConfiguration", item) or {}
    # The default is the log of the container itself, and `NONE` is no log.
    if sessions.get("logging") == "OVERRIDE":
        to = sessions.get("logConfiguration", {})
        name, bucket = to.get("cloudWatchLogGroupName"), to.get("s3BucketName")
        if name or not bucket:
            yield log_destination.group(aws, name)
        if bucket:
            yield bucket_copy(aws, "log", bucket)
