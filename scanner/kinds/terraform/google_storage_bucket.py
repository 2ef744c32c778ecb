"""Cloud Storage buckets. Of a custom dual-region, `location` names only the continent.

HTTPS is not a given: the XML API takes plain HTTP unless an organisation policy forbids it.

Source: Terraform Google provider, `google_storage_bucket`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.places.resolve import combine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy, Location

_PARTS = "custom_placement_config.data_locations"
_DAY = 24 * 60 * 60


def _copies(reading: Reading) -> Iterator[Copy]:
    seconds = reading.one("soft_delete_policy.retention_duration_seconds")
    yield reading.copy(
        "primary",
        _place(reading),
        encrypted=True,  # always; source: cloud.google.com/storage/docs/encryption
        retention_days=-(-seconds // _DAY) if isinstance(seconds, int) else None,
    )
    yield from reading.keys({"encryption.default_kms_key_name"})
    log = Kept("log", at="logging.log_bucket", of=("google_storage_bucket",), skip=True)
    yield from reading.kept(log)


def _place(reading: Reading) -> Location:
    parts = reading.at(_PARTS)
    if not parts:
        return reading.own_place
    names = [part for part in parts if isinstance(part, str)]
    if len(names) < len(parts):
        return nowhere(f"{_PARTS} is {AFTER}")
    found = combine("gcp", names, code=reading.own_place.code)
    return replace(found, source=f"{_PARTS} is {', '.join(names)}") if found.countries else found


def _public(reading: Reading) -> bool | None:
    return False if reading.one("public_access_prevention") == "enforced" else None


KIND = Kind(
    category="object-store",
    copies=_copies,
    unique_name=True,
    service="storage",
    evidence="to be seen after the deploy: an organisation policy may refuse HTTP",
    public=_public,
)
