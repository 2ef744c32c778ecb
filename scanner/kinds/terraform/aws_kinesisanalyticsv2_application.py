"""Programs over streams, with the state that they keep, and its snapshots.

Source: Terraform AWS provider, `aws_kinesisanalyticsv2_application`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    copies=(Kept("primary"),),
    encryption=None,
)
