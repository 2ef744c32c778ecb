"""AWS Backup plans: where their rules will put backups and copy them to.

A rule's vault is in the plan's region; a copy names region and account of its own.

Source: Terraform AWS provider, `aws_backup_plan`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup-plan",
    encryption=None,
    copies=(
        Kept("planned", each="rule", days="lifecycle.delete_after"),
        Kept(
            "planned",
            each="rule",
            at="target_logically_air_gapped_backup_vault_arn",
            of=("aws_backup_logically_air_gapped_vault",),
            days="lifecycle.delete_after",
            skip=True,
        ),
        Kept(
            "planned",
            each="rule.copy_action",
            at="destination_vault_arn",
            of=("aws_backup_vault", "aws_backup_logically_air_gapped_vault"),
            days="lifecycle.delete_after",
            absent="destination_vault_arn is not set",
        ),
    ),
)
