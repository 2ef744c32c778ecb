"""What daemons of ECS run with, one on each machine: where each of their containers sends its log.

A daemon may read what all other containers of its machine log, and pass it on. Source:
`ecs:ListDaemonTaskDefinitions`, the last of each family, and `ecs:DescribeDaemonTaskDefinition`
(`containerDefinitions`); an older one that still runs is not seen. Environment variables are not
kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import many
from scanner.cloud.aws.logs import container_logs
from scanner.cloud.aws.network.endpoint import unread
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ecs"
SCOPE = "region"
CALLS = ("ListDaemonTaskDefinitions", "DescribeDaemonTaskDefinition")

_CONTAINERS, _LOGS = "containerDefinitions", "containerDefinitions[].[logConfiguration][]"
_UNREAD = unread("where its log goes", "principal")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield the last of each family."""
    asked: dict[str, Any] = {"revision": "LAST_REGISTERED", "maxResults": 100}
    return aws.pages("list_daemon_task_definitions", "daemonTaskDefinitions", **asked)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one definition. Where it was not read, its containers may log anywhere."""
    arn = item["arn"]
    answer = aws.read("describe_daemon_task_definition", daemonTaskDefinition=arn)
    about = answer["daemonTaskDefinition"] if answer else None
    copies, paths = container_logs.seen(aws, many(_LOGS, about))
    copies += container_logs.routed(aws, many(_CONTAINERS, about))
    if about is None:
        copies, paths = (Copy(role="log", location=aws.place(None)),), (_UNREAD,)
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
    )
