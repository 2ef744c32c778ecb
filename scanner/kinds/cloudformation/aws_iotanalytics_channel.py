"""Channels of IoT Analytics.

Source: CloudFormation template reference, `AWS::IoTAnalytics::Channel`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary"),
        Kept(
            "planned",
            at="ChannelStorage.CustomerManagedS3.Bucket",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    encryption="by-service",
)
