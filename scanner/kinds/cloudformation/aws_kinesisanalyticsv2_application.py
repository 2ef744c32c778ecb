"""Applications of Managed Flink, with snapshots of what they hold.

Source: CloudFormation template reference, `AWS::KinesisAnalyticsV2::Application`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    live="aws_kinesisanalyticsv2_application",
    copies=(
        Kept("primary"),
        Kept("snapshot"),
    ),
    encryption=None,
)
