"""AWS Backup plans: where their rules will put backups and copy them to, before any exists.

Source: `backup:ListBackupPlans` and `backup:GetBackupPlan`: a rule's target vault is in the plan's
region; `Rules[].CopyActions[].DestinationBackupVaultArn` names region and account. A plan holds no
data, so there is no way to reach any through it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "backup"
SCOPE = "region"
CALLS = ("ListBackupPlans", "GetBackupPlan")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each plan."""
    return aws.pages("list_backup_plans", "BackupPlansList", MaxResults=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one plan; rules with the same target are one planned copy."""
    answer = aws.read("get_backup_plan", BackupPlanId=item["BackupPlanId"])
    rules = answer["BackupPlan"]["Rules"] if answer else []
    return aws.resource(
        item["BackupPlanArn"],
        item["BackupPlanName"],
        Facts(
            category="backup-plan",
            persistence="persistent",
            copies=tuple(dict.fromkeys(copy for rule in rules for copy in _copies(aws, rule))),
            public=False,
        ),
    )


def _copies(aws: Aws, rule: dict[str, Any]) -> Iterator[Copy]:
    vault = aws.arn(f"backup-vault:{rule['TargetBackupVaultName']}")
    targets = [(vault, rule), (rule.get("TargetLogicallyAirGappedBackupVaultArn"), rule)]
    targets += [(a["DestinationBackupVaultArn"], a) for a in rule.get("CopyActions", [])]
    for arn, settings in targets:
        if arn:
            days = settings.get("Lifecycle", {}).get("DeleteAfterDays")
            yield aws.copy("planned", arn, retention_days=days)
