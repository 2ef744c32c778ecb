"""Batch jobs: where their containers send their log, which is CloudWatch Logs unless they say else.

Containers stand in one of three settings, as JSON; those of Kubernetes log to their cluster.

Source: Terraform AWS provider, `aws_batch_job_definition`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.container_logs import copies_of, log_of, paths_of, written
from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Copy

_TASKS = "taskProperties.containers"
_NODES = "nodeRangeProperties"
# Each setting, and where its containers stand in it.
_CONTAINERS = {
    "container_properties": ("",),
    "ecs_properties": (_TASKS,),
    "node_properties": (f"{_NODES}.container", f"{_NODES}.ecsProperties.{_TASKS}"),
}


def _sent(reading: Reading) -> Iterator[Copy | AccessPath]:
    for setting, places in _CONTAINERS.items():
        for text in reading.at(setting):
            said = written(text)
            if not isinstance(said, dict):
                why = AFTER if isinstance(text, Unknown) else "not readable"
                yield reading.copy("log", nowhere(f"{setting} is {why}"))
                continue
            for container in (found for place in places for found in at(said, place)):
                yield from log_of(reading, container, usual="awslogs")
    if not any(reading.at(setting) for setting in (*_CONTAINERS, "eks_properties")):
        yield reading.copy("log", reading.own_place)


KIND = Kind(
    category="log-store",
    encryption=paths_of(_sent),
    public=False,
    passes_on=True,
    copies=copies_of(_sent),
)
