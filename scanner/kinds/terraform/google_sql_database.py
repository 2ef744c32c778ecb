"""Databases in an instance of Cloud SQL, kept where that is.

Source: Terraform Google provider, `google_sql_database`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("instance", of=("google_sql_database_instance",)),
    encryption=None,
)
