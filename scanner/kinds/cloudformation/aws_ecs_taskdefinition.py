"""What containers run with: where each sends its log.

The driver `awslogs` makes the log group itself if asked to, in the region that is named beside it;
any other driver may send the log anywhere. A volume that another driver than Docker's own brings,
or NFS, is nobody knows where.

Source: CloudFormation template reference, `AWS::ECS::TaskDefinition`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.kinds.container_logs import copies_of, log_of, paths_of
from scanner.kinds.kind import Kind
from scanner.kinds.place import nowhere
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Copy

_VOLUME = "Volumes.DockerVolumeConfiguration"
_NETWORKED = ("nfs", "nfs4", "cifs")


def _sent(reading: Reading) -> Iterator[Copy | AccessPath]:
    for container in reading.at("ContainerDefinitions"):
        yield from log_of(reading, container)
    if any(_is_elsewhere(volume) for volume in reading.at(_VOLUME)):
        yield reading.copy("primary", nowhere("a volume is of another driver, or over a network"))


def _is_elsewhere(volume: Any) -> bool:  # noqa: ANN401 - whatever the template holds
    driver, type_ = (next(at(volume, path), None) for path in ("Driver", "DriverOpts.type"))
    return driver not in (None, "local") or isinstance(type_, Unknown) or type_ in _NETWORKED


KIND = Kind(
    category="log-store",
    live="aws_ecs_task_definition",
    name=("Family",),
    encryption=paths_of(_sent),
    public=False,
    passes_on=True,
    copies=copies_of(_sent),
)
