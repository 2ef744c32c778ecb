"""Where a bucket of Cloud Storage is, and where the key and the log bucket that it names are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import UNKNOWN_LOCATION, Location

if TYPE_CHECKING:
    from scanner.cloud.gcp.unit import Gcp


def own(gcp: Gcp, bucket: dict[str, Any]) -> Location:
    """Return the place of a bucket as the list gives it.

    Source: `storage.buckets.list` (`location`, `customPlacementConfig.dataLocations`).
    """
    # Of a custom dual-region, `location` names only the continent.
    parts = bucket.get("customPlacementConfig", {}).get("dataLocations", [])
    return gcp.place(bucket.get("location"), parts)


def foreign(gcp: Gcp, name: str) -> Location:
    """Return the place of a bucket of another project, by its name; each is asked for once.

    Source: `storage.buckets.get`.
    """
    place: Location = gcp.once((name,), lambda: _asked(gcp, name))
    return place


def of_key(gcp: Gcp, key: str) -> Location:
    """Return the place of a key, which stands in its name."""
    # projects/P/locations/L/keyRings/R/cryptoKeys/K
    match key.split("/"):
        case ["projects", _, "locations", code, *_]:
            return gcp.place(code, service="cloudkms")
        case _:
            return UNKNOWN_LOCATION


def _asked(gcp: Gcp, name: str) -> Location:
    bucket = gcp.read(
        "storage.buckets.get",
        lambda client, **patience: client.get_bucket(name, **patience),
        subject=name,
    )
    if bucket is None:
        return UNKNOWN_LOCATION
    return gcp.place(bucket.location, bucket.data_locations or [])
