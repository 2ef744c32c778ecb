"""Tests that restore backups, in the region of this plan, and delete them after a while.

Source: CloudFormation template reference, `AWS::Backup::RestoreTestingPlan`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup-plan",
    name=("RestoreTestingPlanName",),
    encryption=None,
    copies=(Kept("planned"),),
)
