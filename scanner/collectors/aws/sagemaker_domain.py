"""Studios: home folders of their users, and the buckets for what they share and make.

Source: `sagemaker:ListDomains` and `sagemaker:DescribeDomain` (`KmsKeyId`, `DefaultUserSettings`;
the file system with the home folders is listed as one). SageMaker takes HTTPS only (AWS general
reference, SageMaker endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_BUCKETS = (
    "about.DefaultUserSettings.SharingSettings.S3OutputPath",
    "about.DefaultUserSettings.CanvasAppSettings.WorkspaceSettings.S3ArtifactPath",
)

COLLECTOR = Listed(
    service="sagemaker",
    lists=Pages("ListDomains", "Domains", {"MaxResults": 100}),
    details={
        "about": Detail(call="DescribeDomain", asks={"DomainId": "DomainId"}, must="DomainArn"),
    },
    arn="DomainArn",
    name="DomainName",
    category="file-system",
    copies=(
        Kept("primary", encrypted=True, key="about.KmsKeyId"),
        *(Kept("replica", when=bucket, bucket=bucket) for bucket in _BUCKETS),
    ),
    evidence="reached through SageMaker, which takes HTTPS only",
)
