"""Clusters of ECS, with the logs of what is run in their containers.

Source: CloudFormation template reference, `AWS::ECS::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cluster",
    live="aws_ecs_cluster",
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
