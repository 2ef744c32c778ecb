"""Policies that make snapshots and images, and copy them to other regions.

Source: CloudFormation template reference, `AWS::DLM::LifecyclePolicy`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup-plan",
    copies=(
        Kept("planned"),
        Kept("planned", at="CrossRegionCopyTargets.TargetRegion", skip=True),
        Kept("planned", at="PolicyDetails.CrossRegionCopyTargets.TargetRegion", skip=True),
        Kept("planned", at="PolicyDetails.Actions.CrossRegionCopy.Target", skip=True),
        Kept("planned", at="PolicyDetails.Schedules.CrossRegionCopyRules.Target", skip=True),
        Kept("planned", at="PolicyDetails.Schedules.CrossRegionCopyRules.TargetRegion", skip=True),
    ),
    encryption=None,
)
