"""Files in a file share, kept where that is.

Source: Terraform AzureRM provider, `azurerm_storage_share_file`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    copies=inside("storage_share_id", "storage_share_url", of=("azurerm_storage_share",)),
    encryption=None,
)
