"""Managed instances that are copied to one in another region.

Source: Terraform AzureRM provider, `azurerm_mssql_managed_instance_failover_group`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside(
        "partner_managed_instance_id", of=("azurerm_mssql_managed_instance",), role="replica"
    ),
    encryption=None,
)
