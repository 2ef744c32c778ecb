"""Features of people or things: an online store, and an offline one in a bucket.

Source: `sagemaker:ListFeatureGroups` and `sagemaker:DescribeFeatureGroup`
(`OnlineStoreConfig.EnableOnlineStore`, `OfflineStoreConfig.S3StorageConfig`). SageMaker takes HTTPS
only (AWS general reference, SageMaker endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_OFFLINE = "about.OfflineStoreConfig.S3StorageConfig"

COLLECTOR = Listed(
    service="sagemaker",
    lists=Pages("ListFeatureGroups", "FeatureGroupSummaries", {"MaxResults": 100}),
    details={
        "about": Detail(
            call="DescribeFeatureGroup",
            asks={"FeatureGroupName": "FeatureGroupName"},
            must="FeatureGroupArn",
        ),
    },
    arn="FeatureGroupArn",
    name="FeatureGroupName",
    category="database",
    copies=(
        Kept(
            "primary",
            when="about.OnlineStoreConfig.EnableOnlineStore",
            encrypted=True,
            key="about.OnlineStoreConfig.SecurityConfig.KmsKeyId",
        ),
        Kept(
            "replica",
            when=_OFFLINE,
            bucket=f"{_OFFLINE}.ResolvedOutputS3Uri || {_OFFLINE}.S3Uri",
            key=f"{_OFFLINE}.KmsKeyId",
        ),
    ),
    evidence="reached through the SageMaker API, which takes HTTPS only",
)
