"""Accounts of one tenant. Nobody can choose where they are kept.

Source: Terraform Google provider, `google_identity_platform_tenant`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import nowhere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy


def _copies(reading: Reading) -> Iterator[Copy]:
    yield reading.copy("primary", nowhere("Identity Platform promises no place for its accounts"))


KIND = Kind(
    category="user-directory",
    copies=_copies,
    name=("display_name",),
    encryption="by-service",
)
