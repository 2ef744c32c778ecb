"""What containers run with: where each sends its log.

`container_definitions` is JSON. The driver `awslogs` makes the log group itself if asked to, in
the region that is named beside it; any other driver may send the log anywhere. A volume that
another driver than Docker's own brings, or NFS, is nobody knows where.

Source: Terraform AWS provider, `aws_ecs_task_definition`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.kinds.container_logs import copies_of, log_of, paths_of, written
from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Copy

_VOLUME = "volume.docker_volume_configuration"
_NETWORKED = {"nfs", "nfs4", "cifs"}


def _sent(reading: Reading) -> Iterator[Copy | AccessPath]:
    for text in reading.at("container_definitions"):
        if isinstance(text, Unknown):
            yield reading.copy("log", nowhere(f"container_definitions is {AFTER}"))
            continue
        for container in _containers(text):
            yield from log_of(reading, container)
    if any(_is_elsewhere(volume) for volume in reading.at(_VOLUME)):
        yield reading.copy("primary", nowhere("a volume is of another driver, or over a network"))


def _is_elsewhere(volume: Any) -> bool:  # noqa: ANN401 - whatever the plan holds
    driver, type_ = (next(at(volume, path), None) for path in ("driver", "driver_opts.type"))
    return driver not in {None, "local"} or isinstance(type_, Unknown) or type_ in _NETWORKED


def _containers(text: str) -> list[Any]:
    found = written(text)
    if not isinstance(found, list):
        return [{"logConfiguration": {"logDriver": "not readable"}}]
    return [container for container in found if isinstance(container, dict)]


KIND = Kind(
    category="log-store",
    name=("family",),
    encryption=paths_of(_sent),
    public=False,
    passes_on=True,
    copies=copies_of(_sent),
)
