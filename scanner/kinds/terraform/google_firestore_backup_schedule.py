"""Schedules of backups, which Firestore keeps where the database is.

Source: Terraform Google provider, `google_firestore_backup_schedule`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup-plan",
    copies=inside("database", of=("google_firestore_database",), role="planned"),
    service="firestore",
    encryption=None,
)
