"""Batch jobs: where their containers send their log, which is CloudWatch Logs unless they say else.

Containers of Kubernetes log to their cluster.

Source: CloudFormation template reference, `AWS::Batch::JobDefinition`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.container_logs import copies_of, log_of, paths_of
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Copy

_TASKS = "EcsProperties.TaskProperties.Containers"
_NODES = "NodeProperties.NodeRangeProperties"
_CONTAINERS = (
    *("ContainerProperties", _TASKS),
    *(f"{_NODES}.Container", f"{_NODES}.{_TASKS}"),
)
_OTHERS = ("EksProperties", f"{_NODES}.EksProperties")


def _sent(reading: Reading) -> Iterator[Copy | AccessPath]:
    containers = [container for path in _CONTAINERS for container in reading.at(path)]
    for container in containers:
        yield from log_of(reading, container, usual="awslogs")
    if not containers and not any(reading.at(path) for path in _OTHERS):
        yield reading.copy("log", reading.own_place)


KIND = Kind(
    category="log-store",
    live="aws_batch_job_definition",
    copies=copies_of(_sent),
    encryption=paths_of(_sent),
    public=False,
    passes_on=True,
)
