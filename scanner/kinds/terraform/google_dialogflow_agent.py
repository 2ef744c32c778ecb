"""Agents of Dialogflow ES without a location, which are global.

Source: Terraform Google provider, `google_dialogflow_agent`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_GLOBAL = "an agent without a location is global, which promises no place"


def _copies(reading: Reading) -> Iterator[Copy]:
    yield reading.copy("primary", replace(reading.place("global", _GLOBAL), source=_GLOBAL))


KIND = Kind(
    category="conversation",
    copies=_copies,
    name=("display_name",),
    encryption="by-service",
)
