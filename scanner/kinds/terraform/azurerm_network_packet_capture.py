"""Recordings of the traffic of a network, kept in an account or on the machine.

Source: Terraform AzureRM provider, `azurerm_network_packet_capture`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside(
        "storage_location.storage_account_id", of=("azurerm_storage_account",), role="log"
    ),
    encryption=None,
)
