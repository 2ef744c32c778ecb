"""File systems of Qumulo.

Source: Terraform AzureRM provider, `azurerm_qumulo_file_system`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
)
