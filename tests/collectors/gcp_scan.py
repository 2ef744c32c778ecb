"""A scan of one project by the collector of buckets, for its tests."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from scanner.cloud.gcp.door import Door
from scanner.cloud.limits import Limits
from scanner.cloud.visit import Visit, end
from scanner.model import Coverage, Resource
from scanner.run import collect, merged
from scanner.targets.unit import Unit

if TYPE_CHECKING:
    from scanner.demo.google_server import GoogleServer


def scan(
    project_id: str = "voip-prod", *, attempts: int = 1
) -> tuple[dict[str, Resource], Coverage]:
    """Run the collector as a scan does: resources by name, and what became of looking."""
    visit = Visit(limits=Limits(attempts=attempts, connect_timeout=0.2, read_timeout=0.2))
    unit = Unit(
        provider="gcp",
        account=project_id,
        region="global",
        type="google_storage_bucket",
        place=Door(visit=visit, project=project_id),
    )
    with ThreadPoolExecutor(4) as executor:
        seen = collect([unit], executor)
    end(visit)
    (coverage,) = seen.coverage
    return {resource.name: resource for resource in merged(seen.resources)}, coverage


def add(server: GoogleServer, name: str, *, bindings: Any = None, **more: Any) -> None:
    bucket = {"kind": "storage#bucket", "name": name, "etag": "CAE=", "projectNumber": "77"}
    server.add("voip-prod", {**bucket, "location": "EUROPE-WEST4", **more}, bindings)


def complete(coverage: Coverage) -> bool:
    return (coverage.status, coverage.detail, coverage.missing_permission) == (
        "complete",
        None,
        None,
    )


def failed(detail: str) -> Coverage:
    return Coverage(
        provider="gcp",
        account="voip-prod",
        region="global",
        type="google_storage_bucket",
        status="failed",
        detail=detail,
    )
