"""Backups of an autonomous database, kept where that is.

Source: Terraform AzureRM provider, `azurerm_oracle_autonomous_database_backup`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup",
    copies=inside(
        "autonomous_database_id", of=("azurerm_oracle_autonomous_database",), role="backup"
    ),
    encryption=None,
)
