"""Services with patient records.

Source: Terraform AzureRM provider, `azurerm_healthcare_service`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
