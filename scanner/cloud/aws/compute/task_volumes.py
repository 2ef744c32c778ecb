"""Volumes of a task of ECS that are not AWS's: those of another driver of Docker, or of NFS.

Source: `ecs:DescribeTaskDefinition` (`volumes.dockerVolumeConfiguration`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import many
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.cloud.aws.unit import Aws

_DOCKER = "volumes[].dockerVolumeConfiguration[]"
_NETWORKED = {"nfs", "nfs4", "cifs"}


def copies(aws: Aws, definition: Mapping[str, Any] | None) -> Iterator[Copy]:
    """Yield the copy that is nobody knows where, if a volume is elsewhere."""
    if any(_is_elsewhere(volume) for volume in many(_DOCKER, definition)):
        yield Copy(role="primary", location=aws.place(None))


def _is_elsewhere(volume: dict[str, Any]) -> bool:
    options = volume.get("driverOpts") or {}
    return volume.get("driver", "local") != "local" or options.get("type") in _NETWORKED
