"""Features of SageMaker, with the bucket of the offline ones.

Source: CloudFormation template reference, `AWS::SageMaker::FeatureGroup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_sagemaker_feature_group",
    encryption="by-service",
    evidence="reached through the SageMaker API, which takes HTTPS only",
    public=False,
    copies=(
        Kept("primary", key="OnlineStoreConfig.SecurityConfig.KmsKeyId"),
        Kept(
            "planned",
            at="OfflineStoreConfig.S3StorageConfig.S3Uri",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
)
