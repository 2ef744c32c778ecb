"""Where a database logs what looks like a threat, with the queries.

Source: Terraform AzureRM provider, `azurerm_mssql_managed_instance_security_alert_policy`.
"""

from scanner.kinds.inside import into
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=into({"storage_endpoint": ("azurerm_storage_account",)}, role="log"),
    passes_on=True,
    encryption=None,
)
