"""Event hubs, kept in their namespace; what is captured goes to an account.

Source: Terraform AzureRM provider, `azurerm_eventhub`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import copies_in, inside
from scanner.kinds.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_CAPTURE = "capture_description.destination.storage_account_id"


def _copies(reading: Reading) -> Iterator[Copy]:
    namespace = inside("namespace_id", "namespace_name", of=("azurerm_eventhub_namespace",))
    yield from namespace(reading)
    for value in reading.at(_CAPTURE):
        of = ("azurerm_storage_account",)
        yield from copies_in(reading, value, _CAPTURE, of, role="replica")


KIND = Kind(
    category="stream",
    copies=_copies,
    encryption="by-service",
)
