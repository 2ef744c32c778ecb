"""What containers run with: where each sends its log.

The driver `awslogs` makes the log group itself if asked to, in the region that is named beside it;
any other driver may send the log anywhere. A volume that another driver than Docker's own brings,
or NFS, is nobody knows where.

Source: CloudFormation template reference, `AWS::ECS::TaskDefinition`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_SETTING = "ContainerDefinitions.LogConfiguration"
# What stays on the disk of the machine is kept with it.
_NOT_KEPT = (None, "none", "json-file", "journald", "local")
_REGION = "awslogs-region"
_VOLUME = "Volumes.DockerVolumeConfiguration"
_NETWORKED = {"nfs", "nfs4", "cifs"}


def _copies(reading: Reading) -> Iterator[Copy]:
    for log in reading.at(_SETTING):
        driver = log if isinstance(log, Unknown) else log.get("LogDriver")
        if isinstance(driver, Unknown):
            yield reading.copy("log", nowhere(f"LogConfiguration is {AFTER}"))
        elif driver == "awslogs":
            region = next(at(log, f"Options.{_REGION}"), None)
            own = reading.own_place
            yield reading.copy(
                "log", own if region is None else reading.target(region, (), _REGION)
            )
        elif driver not in _NOT_KEPT:
            yield reading.copy("log", nowhere("a container sends its log by another driver"))
    if any(_is_elsewhere(volume) for volume in reading.at(_VOLUME)):
        yield reading.copy("primary", nowhere("a volume is of another driver, or over a network"))


def _is_elsewhere(volume: Any) -> bool:  # noqa: ANN401 - whatever the template holds
    driver, type_ = (next(at(volume, path), None) for path in ("Driver", "DriverOpts.type"))
    return driver not in {None, "local"} or isinstance(type_, Unknown) or type_ in _NETWORKED


KIND = Kind(
    category="log-store",
    live="aws_ecs_task_definition",
    name=("Family",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
