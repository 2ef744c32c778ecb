"""What is backed up by a plan, into the vault of that plan.

Source: Terraform Google provider, `google_backup_dr_backup_plan_association`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="backup-plan",
    copies=inside("backup_plan", of=("google_backup_dr_backup_plan",), role="planned"),
    name=("backup_plan_association_id",),
    encryption=None,
)
