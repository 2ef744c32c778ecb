"""Groups of volumes, kept where their network is.

Source: Terraform AzureRM provider, `azurerm_elastic_san_volume_group`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    copies=inside("elastic_san_id", of=("azurerm_elastic_san",)),
    evidence="to be seen after the deploy: iSCSI may go without encryption",
)
