"""HPC Cache: temporary copies of files.

Source: Terraform AzureRM provider, `azurerm_hpc_cache`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    copies=(Kept("cache"),),
    persistence="temporary",
)
