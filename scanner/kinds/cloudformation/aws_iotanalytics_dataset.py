"""Data sets of IoT Analytics.

Source: CloudFormation template reference, `AWS::IoTAnalytics::Dataset`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary"),
        Kept(
            "planned",
            at="ContentDeliveryRules.Destination.S3DestinationConfiguration.Bucket",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    encryption="by-service",
)
