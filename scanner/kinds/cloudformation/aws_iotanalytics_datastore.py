"""Stores of IoT Analytics.

Source: CloudFormation template reference, `AWS::IoTAnalytics::Datastore`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary"),
        Kept(
            "planned",
            at="DatastoreStorage.CustomerManagedS3.Bucket",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    encryption="by-service",
)
