"""Snapshots of the state of a program over streams.

Source: Terraform AWS provider, `aws_kinesisanalyticsv2_application_snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    name=("snapshot_name",),
    copies=(Kept("snapshot"),),
    encryption=None,
)
