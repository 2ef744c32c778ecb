"""What containers of ECS run with: where each of them sends its log.

Source: `ecs:ListTaskDefinitions` and what is run (`run_tasks.py`); `ecs:DescribeTaskDefinition`
(`containerDefinitions`; `volumes`: `task_volumes.py`). Volumes of AWS and log groups are
read themselves, those that another driver or NFS brings are nobody knows where; environment
variables are not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import run_tasks, task_volumes
from scanner.cloud.aws.fields import many
from scanner.cloud.aws.logs import container_logs
from scanner.cloud.aws.network.endpoint import unread
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ecs"
SCOPE = "region"
CALLS = (*run_tasks.CALLS, "DescribeTaskDefinition")

_LOGS = "containerDefinitions[].[logConfiguration][]"
_UNREAD = unread("where its log goes", "principal")


def listing(aws: Aws) -> Iterator[tuple[str, list[Any]]]:
    """Yield each that is the last of its family or is run, and where its proxies log."""
    return run_tasks.definitions(aws)


def resource(aws: Aws, item: tuple[str, list[Any]]) -> Resource:
    """Read one task definition. Where it was not read, its containers may log anywhere."""
    arn, proxies = item
    answer = aws.read("describe_task_definition", taskDefinition=arn, include=["TAGS"])
    about = answer["taskDefinition"] if answer else None
    copies, paths = container_logs.seen(aws, [*many(_LOGS, about), *proxies])
    copies += container_logs.routed(aws, many("containerDefinitions", about))
    copies += tuple(task_volumes.copies(aws, about))
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
