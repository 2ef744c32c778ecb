"""Configurations of Spanner that somebody made: the places of all replicas together.

Source: Terraform Google provider, `google_spanner_instance_config`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.places.resolve import combine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    places = reading.at("replicas.location")
    names = [place for place in places if isinstance(place, str)]
    if len(names) < len(places):
        yield reading.copy("primary", nowhere(f"replicas.location is {AFTER}"))
    else:
        found = combine("gcp", names, code=None, kind="multi-region")
        why = f"replicas.location is {', '.join(names)}"
        found = replace(found, source=why) if found.countries else found
        yield reading.copy("primary", found)


KIND = Kind(
    category="database",
    copies=_copies,
    persistence="control-plane",
    service="spanner",
    encryption=None,
)
