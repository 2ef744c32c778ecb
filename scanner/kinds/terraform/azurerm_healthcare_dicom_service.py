"""Medical images.

Source: Terraform AzureRM provider, `azurerm_healthcare_dicom_service`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
