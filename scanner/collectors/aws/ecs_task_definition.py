"""What containers of ECS run with: where each of them sends its log.

Source: `ecs:ListTaskDefinitions`, the last of each family; those that a service runs, by
`ecs:ListClusters`, `ecs:ListServices` and `ecs:DescribeServices`; and `ecs:DescribeTaskDefinition`
(`containerDefinitions.logConfiguration`). An older one that only a schedule or a person starts is
not seen. Volumes and log groups are read themselves; environment variables are not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.batches import batches
from scanner.cloud.aws.fields import many
from scanner.cloud.aws.logs import container_logs
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ecs"
SCOPE = "region"
CALLS = (
    *("ListTaskDefinitions", "ListClusters", "ListServices", "DescribeServices"),
    "DescribeTaskDefinition",
)

_USED = "[taskDefinition, deployments[].taskDefinition, taskSets[].taskDefinition][][]"
_LOGS = "containerDefinitions[].[logConfiguration][]"
_SERVICES = 10
_UNREAD = AccessPath(
    kind="principal", encryption="unknown", evidence="where its log goes could not be read"
)


def listing(aws: Aws) -> Iterator[str]:
    """Yield the ARN of each that is the last of its family, or that a service runs."""
    last: dict[str, tuple[int, str]] = {}
    listed: Any = aws.pages("list_task_definitions", "taskDefinitionArns", maxResults=100)
    for arn in listed:
        family, _, revision = arn.rpartition(":")
        last[family] = max(last.get(family, (0, "")), (int(revision), arn))
    yield from sorted({arn for _, arn in last.values()} | set(_used(aws)))


def resource(aws: Aws, arn: str) -> Resource:
    """Read one task definition. Where it was not read, its containers may log anywhere."""
    answer = aws.read("describe_task_definition", taskDefinition=arn, include=["TAGS"])
    about = answer["taskDefinition"] if answer else None
    copies, paths = container_logs.seen(aws, many(_LOGS, about))
    if about is None:
        copies, paths = (Copy(role="log", location=aws.place(None)),), (_UNREAD,)
    return aws.resource(
        arn,
        arn.rsplit("/", 1)[-1],
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=paths,
            public=False,
        ),
        tags=answer.get("tags") if answer else None,
    )


def _used(aws: Aws) -> Iterator[str]:
    clusters: Any = aws.pages("list_clusters", "clusterArns", maxResults=100)
    for cluster in clusters:
        services = aws.pages("list_services", "serviceArns", cluster=cluster, maxResults=100)
        for names in batches(services, _SERVICES):
            asked = {"cluster": cluster, "services": names}
            answer = aws.call("describe_services", **asked)
            for service in aws.member(answer, "services", "describe_services"):
                yield from many(_USED, service)
