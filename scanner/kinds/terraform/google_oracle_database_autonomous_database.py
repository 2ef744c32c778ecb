"""Autonomous databases of Oracle.

Source: Terraform Google provider, `google_oracle_database_autonomous_database`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    name=("autonomous_database_id",),
)
