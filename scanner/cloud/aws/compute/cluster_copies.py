"""What a cluster of ECS keeps: the disks of what it runs, and logs of sessions in its containers.

Source: `ecs:DescribeClusters` (`executeCommandConfiguration`; `runningFargateTasksCount` and
`runningExternalTasksCount` of `STATISTICS`; `managedStorageConfiguration`). The disk of a task on
Fargate goes with the task; it is always encrypted, and never in a Local Zone or on an Outpost (ECS
developer guide, "Fargate task ephemeral storage", "Amazon ECS applications in Local Zones"). What
runs on machines that are not AWS's (ECS Anywhere) is on their disks, and nothing tells where those
are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

# The model writes it with another first letter than the service.
_ON_FARGATE = "statistics[?ends_with(name, 'unningFargateTasksCount')].value | [0]"
_ELSEWHERE = "statistics[?ends_with(name, 'unningExternalTasksCount')].value | [0]"
_DISK_KEY = "configuration.managedStorageConfiguration.fargateEphemeralStorageKmsKeyId"
_NONE = "0"


def copies(aws: Aws, cluster: dict[str, Any]) -> Iterator[Copy]:
    """Yield the copies of a cluster. One that is not described may log anywhere."""
    if "clusterName" not in cluster:
        yield Copy(role="log", location=aws.place(None))
    if find(_ON_FARGATE, cluster) != _NONE:
        yield aws.own("cache", aws.region, encrypted=True, key=find(_DISK_KEY, cluster))
    if find(_ELSEWHERE, cluster) not in {None, _NONE}:
        yield Copy(role="cache", location=aws.place(None))
    yield from _sessions(aws, find("configuration.executeCommandConfiguration", cluster) or {})


def _sessions(aws: Aws, told: dict[str, Any]) -> Iterator[Copy]:
    # The default is the log of the container itself, and `NONE` is no log.
    if told.get("logging") != "OVERRIDE":
        return
    to = told.get("logConfiguration", {})
    group, bucket = to.get("cloudWatchLogGroupName"), to.get("s3BucketName")
    if group or not bucket:
        yield log_destination.group(aws, group)
    if bucket:
        yield bucket_copy(aws, "log", bucket)
