"""What containers of ECS run with: where each of them sends its log.

Source: `ecs:ListTaskDefinitions`, the last of each family; those that are run, with the log of the
proxies beside them (`run_tasks.py`); and `ecs:DescribeTaskDefinition`
(`containerDefinitions`, `volumes.dockerVolumeConfiguration`). An older one that a schedule or a
person starts is seen while it runs. Volumes of AWS and log groups are read themselves, those that
another driver or NFS brings are nobody knows where; environment variables are not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import run_tasks
from scanner.cloud.aws.fields import many
from scanner.cloud.aws.logs import container_logs
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ecs"
SCOPE = "region"
CALLS = ("ListTaskDefinitions", *run_tasks.CALLS, "DescribeTaskDefinition")

_LOGS = "containerDefinitions[].[logConfiguration][]"
_DOCKER = "volumes[].dockerVolumeConfiguration[]"
_NETWORKED = {"nfs", "nfs4", "cifs"}
_UNREAD = AccessPath(
    kind="principal", encryption="unknown", evidence="where its log goes could not be read"
)


def listing(aws: Aws) -> Iterator[tuple[str, list[Any]]]:
    """Yield each that is the last of its family or is run, and where its proxies log."""
    last: dict[str, tuple[int, str]] = {}
    listed: Any = aws.pages("list_task_definitions", "taskDefinitionArns", maxResults=100)
    for arn in listed:
        family, _, revision = arn.rpartition(":")
        last[family] = max(last.get(family, (0, "")), (int(revision), arn))
    proxies: dict[str, list[Any]] = {arn: [] for _, arn in last.values()}
    for arn, logs in run_tasks.run_tasks(aws):
        proxies.setdefault(arn, []).extend(logs)
    yield from sorted(proxies.items())


def resource(aws: Aws, item: tuple[str, list[Any]]) -> Resource:
    """Read one task definition. Where it was not read, its containers may log anywhere."""
    arn, proxies = item
    answer = aws.read("describe_task_definition", taskDefinition=arn, include=["TAGS"])
    about = answer["taskDefinition"] if answer else None
    copies, paths = container_logs.seen(aws, [*many(_LOGS, about), *proxies])
    copies += container_logs.routed(aws, many("containerDefinitions", about))
    if any(_is_elsewhere(volume) for volume in many(_DOCKER, about)):
        copies += (Copy(role="primary", location=aws.place(None)),)
    if about is None:
        copies, paths = (*copies, Copy(role="log", location=aws.place(None))), (*paths, _UNREAD)
    return aws.resource(
        arn,
        arn.rsplit("/", 1)[-1],
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=tuple(dict.fromkeys(copies)),
            access=paths,
            public=False,
        ),
        tags=answer.get("tags") if answer else None,
    )


def _is_elsewhere(volume: dict[str, Any]) -> bool:
    options = volume.get("driverOpts") or {}
    return volume.get("driver", "local") != "local" or options.get("type") in _NETWORKED
