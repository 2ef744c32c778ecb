"""Which task definitions of ECS count in a region, and where the proxies beside them log.

Those are the last of each family and those that are run; an older one that a schedule or a person
starts is seen while it runs.

Source: `ecs:ListTaskDefinitions`; `ecs:ListClusters`, `ecs:ListServices` and `ecs:DescribeServices`
(`taskDefinition` of a service, of its deployments and of its task sets;
`serviceConnectConfiguration.logConfiguration`); `ecs:ListTasks` and `ecs:DescribeTasks`, for those
that no service started. What ended meanwhile is `MISSING` among the `failures`; whatever else
stands there could not be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.batches import batches
from scanner.cloud.aws.fields import many
from scanner.cloud.problem import Problem, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

CALLS = (
    *("ListTaskDefinitions", "ListClusters", "ListServices", "DescribeServices"),
    *("ListTasks", "DescribeTasks"),
)

_USED = "[@, deployments, taskSets][] | [?taskDefinition]"
_PROXY = "[serviceConnectConfiguration] | [?enabled && logConfiguration].logConfiguration"
_ENDED = "MISSING"
# How many each call takes at most.
_SERVICES, _TASKS = 10, 100


def definitions(aws: Aws) -> Iterator[tuple[str, list[Any]]]:
    """Yield the ARN of each that counts, and the `logConfiguration`s of its proxies.

    Raises `CloudError`.
    """
    last: dict[str, tuple[int, str]] = {}
    listed: Any = aws.pages("list_task_definitions", "taskDefinitionArns", maxResults=100)
    for arn in listed:
        family, _, revision = arn.rpartition(":")
        last[family] = max(last.get(family, (0, "")), (int(revision), arn))
    proxies: dict[str, list[Any]] = {arn: [] for _, arn in last.values()}
    for arn, logs in run_tasks(aws):
        proxies.setdefault(arn, []).extend(logs)
    yield from sorted(proxies.items())


def run_tasks(aws: Aws) -> Iterator[tuple[str, list[Any]]]:
    """Yield the ARN of each task definition that is run, and the `logConfiguration`s of proxies.

    One may come more than once. Raises `CloudError`.
    """
    clusters: Any = aws.pages("list_clusters", "clusterArns", maxResults=100)
    for cluster in clusters:
        yield from _of_services(aws, cluster)
        yield from _of_tasks(aws, cluster)


def _of_services(aws: Aws, cluster: str) -> Iterator[tuple[str, list[Any]]]:
    services = aws.pages("list_services", "serviceArns", cluster=cluster, maxResults=100)
    for names in batches(services, _SERVICES):
        for service in _described(aws, "services", cluster=cluster, services=names):
            for used in many(_USED, service):
                yield used["taskDefinition"], many(_PROXY, used)


def _of_tasks(aws: Aws, cluster: str) -> Iterator[tuple[str, list[Any]]]:
    tasks = aws.pages("list_tasks", "taskArns", cluster=cluster, maxResults=100)
    for arns in batches(tasks, _TASKS):
        for task in _described(aws, "tasks", cluster=cluster, tasks=arns):
            yield task["taskDefinitionArn"], []


def _described(aws: Aws, key: str, **asked: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - names
    operation = f"describe_{key}"
    answer = aws.call(operation, **asked)
    for failure in many("failures", answer):
        if failure.get("reason") != _ENDED:
            call = f"ecs:Describe{key.title()}"
            said = plain(failure.get("reason") or "no reason is told", 120)
            arn = failure.get("arn")
            aws.problems.append(Problem(status="failed", call=call, detail=said, subject=arn))
    return aws.member(answer, key, operation)
