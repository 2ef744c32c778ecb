"""Services with patient records, and where they are exported to.

Source: Terraform AzureRM provider, `azurerm_healthcare_service`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary"),
        Kept(
            "replica",
            at="configuration_export_storage_account_name",
            of=("azurerm_storage_account",),
            skip=True,
        ),
    ),
    encryption="by-service",
)
