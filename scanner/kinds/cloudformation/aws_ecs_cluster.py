"""Clusters of ECS, with the logs of what is run in their containers.

Source: CloudFormation template reference, `AWS::ECS::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept("primary", key="Configuration.ManagedStorageConfiguration.KmsKeyId"),
        Kept(
            "log",
            at="Configuration.ExecuteCommandConfiguration.LogConfiguration.S3BucketName",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    encryption=None,
)
