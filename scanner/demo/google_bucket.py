"""A new bucket as Cloud Storage makes it: what was asked for, and what goes without saying."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from scanner.demo.google_description import Refused
from scanner.places.resolve import resolve

if TYPE_CHECKING:
    from scanner.demo.google_description import Json

_TIME = "2026-01-01T00:00:00.000Z"
_IAM = {"publicAccessPrevention": "inherited", "uniformBucketLevelAccess": {"enabled": False}}


def number(project: str) -> str:
    """Return the number of a project, by which Google's answers name it."""
    return str(10**11 + zlib.crc32(project.encode()))


def new_bucket(link: str, project: str, body: Json) -> Json:
    """Make a bucket where `body` says, which must exist; by default in the United States."""
    location = body.get("location", "US").upper()
    placed = body.get("customPlacementConfig", {})
    parts = [part.upper() for part in placed.get("dataLocations", [])]
    kinds = [resolve("gcp", code, service="storage").kind for code in (location, *parts)]
    if "unknown" in kinds:
        raise Refused(400, "The specified location constraint is not valid.")
    return {
        "kind": "storage#bucket",
        "id": body["name"],
        "selfLink": link,
        "projectNumber": number(project),
        "etag": "CAE=",
        "generation": "1",
        "metageneration": "1",
        "timeCreated": _TIME,
        "updated": _TIME,
        "storageClass": "STANDARD",
        "softDeletePolicy": {"retentionDurationSeconds": "604800", "effectiveTime": _TIME},
        **body,
        "location": location,
        "locationType": "dual-region" if parts else kinds[0],
        **({"customPlacementConfig": {"dataLocations": parts}} if parts else {}),
        "iamConfiguration": _IAM | body.get("iamConfiguration", {}),
    }
