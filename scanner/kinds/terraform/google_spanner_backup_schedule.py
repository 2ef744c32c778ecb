"""Schedules of backups, which Spanner keeps where the instance is.

Source: Terraform Google provider, `google_spanner_backup_schedule`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup-plan",
    copies=inside("instance", of=("google_spanner_instance",), role="planned"),
    service="spanner",
    encryption=None,
)
