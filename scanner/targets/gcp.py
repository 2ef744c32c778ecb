"""One Google Cloud project: each collector once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner.cloud.gcp.door import Door
from scanner.cloud.gcp.target import identity
from scanner.cloud.problem import CloudError
from scanner.model import Coverage
from scanner.targets.unit import Found, Unit, collectors

if TYPE_CHECKING:
    from scanner.cloud.visit import Visit
    from scanner.config import GcpTarget


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One project to read."""

    name: str
    door: Door


def entries(target: GcpTarget, visit: Visit) -> tuple[list[Entry], Found]:
    """Name the one project that a target is."""
    door = Door(visit=visit, project=target.project)
    return [Entry(name=target.name, door=door)], Found(name=target.name)


def find(entry: Entry) -> Found:
    """Split the project into units. Never raises for what the project does not allow."""
    name = entry.door.project
    found = Found(name=entry.name, account=name)
    try:
        found.identities.append(identity(entry.door.project_here()))
    except CloudError as error:
        found.coverage.append(
            Coverage(
                provider="gcp",
                account=name,
                region="*",
                type="*",
                status=error.problem.status,
                detail=f"{error.problem.call}: {error.problem.detail}",
            )
        )
        return found
    found.units += [
        Unit(provider="gcp", account=name, region="global", type=type_, place=entry.door)
        for type_ in collectors("gcp")
    ]
    return found
