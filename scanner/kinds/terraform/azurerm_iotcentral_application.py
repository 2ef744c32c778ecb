"""Applications of IoT Central, with devices and what they sent.

Source: Terraform AzureRM provider, `azurerm_iotcentral_application`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    encryption="by-service",
)
