"""Plans of Backup: what they make goes to a vault of the region, and copies to other vaults.

Source: CloudFormation template reference, `AWS::Backup::BackupPlan`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup-plan",
    copies=(
        Kept("planned"),
        Kept(
            "planned",
            each="BackupPlan.BackupPlanRule",
            at="TargetLogicallyAirGappedBackupVaultArn",
            of=("AWS::Backup::LogicallyAirGappedBackupVault",),
            days="Lifecycle.DeleteAfterDays",
            skip=True,
        ),
        Kept(
            "planned",
            at="DestinationBackupVaultArn",
            of=("AWS::Backup::BackupVault", "AWS::Backup::LogicallyAirGappedBackupVault"),
            skip=True,
            each="BackupPlan.BackupPlanRule.CopyActions",
            days="Lifecycle.DeleteAfterDays",
        ),
    ),
    live="aws_backup_plan",
    name=("BackupPlan.BackupPlanName",),
    encryption=None,
)
