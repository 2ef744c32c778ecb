"""One Google Cloud project: each collector once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.gcp.project import Project
from scanner.cloud.gcp.target import identity
from scanner.cloud.gcp.unit import Gcp
from scanner.cloud.problem import CloudError
from scanner.model import Coverage
from scanner.targets.unit import Found, Unit, collectors

if TYPE_CHECKING:
    import threading
    from datetime import date

    from scanner.cloud.limits import Limits
    from scanner.config import GcpTarget


def find(
    target: GcpTarget,
    limits: Limits,
    cancelled: threading.Event,
    as_of: date,  # noqa: ARG001 - as for every provider
) -> Found:
    """Split the project into units. Never raises for what the project does not allow."""
    project = Project(target.project, limits, cancelled)
    found = Found()
    try:
        found.identities.append(identity(project))
    except CloudError as error:
        found.coverage.append(
            Coverage(
                provider="gcp",
                account=target.project,
                region="*",
                type="*",
                status=error.problem.status,
                detail=f"{error.problem.call}: {error.problem.detail}",
            )
        )
        return found
    for type_, collector in collectors("gcp").items():
        cloud = Gcp(project=project, type=type_, calls=collector.CALLS)
        found.units.append(
            Unit(
                provider="gcp",
                account=target.project,
                region="global",
                type=type_,
                collector=collector,
                cloud=cloud,
            )
        )
    return found
