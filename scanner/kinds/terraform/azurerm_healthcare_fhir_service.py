"""Patient records.

Source: Terraform AzureRM provider, `azurerm_healthcare_fhir_service`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
