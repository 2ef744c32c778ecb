"""Deployments of models. Some kinds are worked on wherever there is room.

Source: Terraform AzureRM provider, `azurerm_cognitive_deployment`;
learn.microsoft.com/azure/ai-foundry/openai/how-to/deployment-types.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_ACCOUNTS = ("azurerm_cognitive_account", "azurerm_ai_services")
_GLOBAL = "a deployment of this kind is worked on anywhere in the world"


def _copies(reading: Reading) -> Iterator[Copy]:
    yield from inside("cognitive_account_id", of=_ACCOUNTS)(reading)
    said = reading.one("sku.name")
    name = said if isinstance(said, str) else ""
    if name.startswith("Global"):
        yield reading.copy("cache", replace(reading.place("global", _GLOBAL), source=_GLOBAL))
    elif name.startswith("DataZone"):
        yield reading.copy(
            "cache", nowhere("it is worked on anywhere in a zone of Microsoft's own")
        )
    elif name not in {"Standard", "ProvisionedManaged"}:
        why = f"sku.name is {AFTER}" if isinstance(said, Unknown) else "sku.name is not known"
        yield reading.copy("cache", nowhere(why))


KIND = Kind(
    category="machine-learning",
    copies=_copies,
    encryption=None,
)
