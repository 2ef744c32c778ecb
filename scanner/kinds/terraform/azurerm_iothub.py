"""IoT hubs, with messages and devices. Where the region has a pair, they are copied there.

Where they are sent on to may be written in the hub itself, or in resources of its own.

Source: Terraform AzureRM provider, `azurerm_iothub`;
learn.microsoft.com/azure/iot-hub/iot-hub-ha-dr.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind
from scanner.kinds.paired import paired_place
from scanner.places.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_NAMED = (
    *("azurerm_storage_account", "azurerm_cosmosdb_account", "azurerm_eventhub_namespace"),
    *("azurerm_eventhub_authorization_rule", "azurerm_eventhub_namespace_authorization_rule"),
    "azurerm_servicebus_namespace",
)
_ways = into(
    {
        "endpoint.connection_string": _NAMED,
        "endpoint.endpoint_uri": _NAMED,
        "file_upload.connection_string": _NAMED,
    },
    role="replica",
)


def _copies(reading: Reading) -> Iterator[Copy]:
    own = reading.own_place
    yield reading.copy("primary", own, encrypted=True)
    # Without a pair the content stays; of a region that is not known, nobody can tell.
    if own.code is None or not own.countries or pair(own.code):
        yield reading.copy("replica", paired_place(own), encrypted=True)
    yield from _ways(reading)


KIND = Kind(
    category="stream",
    copies=_copies,
    unique_name=True,
    encryption="by-service",
)
