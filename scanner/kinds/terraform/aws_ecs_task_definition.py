"""What containers run with: where each sends its log.

`container_definitions` is JSON. The driver `awslogs` makes the log group itself if asked to, in
the region that is named beside it; any other driver may send the log anywhere. A volume that
another driver than Docker's own brings, or NFS, is nobody knows where.

Source: Terraform AWS provider, `aws_ecs_task_definition`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

# What stays on the disk of the machine is kept with it.
_NOT_KEPT = (None, "none", "json-file", "journald", "local")
_REGION = "awslogs-region"
_VOLUME = "volume.docker_volume_configuration"
_NETWORKED = {"nfs", "nfs4", "cifs"}


def _copies(reading: Reading) -> Iterator[Copy]:
    for text in reading.at("container_definitions"):
        if isinstance(text, Unknown):
            yield reading.copy("log", nowhere(f"container_definitions is {AFTER}"))
            continue
        for log in _logs(text):
            driver, options = log.get("logDriver"), log.get("options")
            if driver == "awslogs":
                region = next(at(options, "awslogs-region"), None)
                found = reading.own_place if region is None else reading.target(region, (), _REGION)
                yield reading.copy("log", found)
            elif driver not in _NOT_KEPT:
                yield reading.copy("log", nowhere("a container sends its log by another driver"))
    if any(_is_elsewhere(volume) for volume in reading.at(_VOLUME)):
        yield reading.copy("primary", nowhere("a volume is of another driver, or over a network"))


def _is_elsewhere(volume: Any) -> bool:  # noqa: ANN401 - whatever the plan holds
    driver, type_ = (next(at(volume, path), None) for path in ("driver", "driver_opts.type"))
    return driver not in {None, "local"} or isinstance(type_, Unknown) or type_ in _NETWORKED


def _logs(text: str) -> list[dict[str, Any]]:
    try:
        containers = json.loads(text)
    except (TypeError, ValueError, RecursionError):
        containers = None
    if not isinstance(containers, list):
        return [{"logDriver": "not readable"}]
    logs = [c.get("logConfiguration") for c in containers if isinstance(c, dict)]
    return [log for log in logs if isinstance(log, dict)]


KIND = Kind(
    category="log-store",
    name=("family",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
