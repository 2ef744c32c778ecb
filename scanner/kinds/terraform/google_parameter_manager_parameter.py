"""Parameters without a region, which Google keeps wherever it likes.

Source: Terraform Google provider, `google_parameter_manager_parameter`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_GLOBAL = "parameters without a region are global, which promises no place"


def _copies(reading: Reading) -> Iterator[Copy]:
    yield reading.copy("primary", replace(reading.place("global", _GLOBAL), source=_GLOBAL))


KIND = Kind(
    category="secret",
    copies=_copies,
    name=("parameter_id",),
    encryption="by-service",
)
