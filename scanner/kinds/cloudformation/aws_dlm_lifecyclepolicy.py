"""Policies that make snapshots and images, and copy them to other regions.

Source: CloudFormation template reference, `AWS::DLM::LifecyclePolicy`.
"""

from scanner.kinds.exposure import shares
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup-plan",
    live="aws_dlm_lifecycle_policy",
    encryption=shares(
        "PolicyDetails.Schedules.ShareRules.TargetAccounts",
        "what it makes is read through the EBS direct APIs, which take HTTPS only, or as a volume",
    ),
    public=False,
    copies=(
        Kept("planned"),
        Kept("planned", at="CrossRegionCopyTargets.TargetRegion", skip=True),
        Kept("planned", at="PolicyDetails.CrossRegionCopyTargets.TargetRegion", skip=True),
        Kept("planned", at="PolicyDetails.Actions.CrossRegionCopy.Target", skip=True),
        Kept("planned", at="PolicyDetails.Schedules.CrossRegionCopyRules.Target", skip=True),
        Kept("planned", at="PolicyDetails.Schedules.CrossRegionCopyRules.TargetRegion", skip=True),
    ),
)
