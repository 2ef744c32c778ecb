"""Domains of SageMaker, with the files of their users.

Source: CloudFormation template reference, `AWS::SageMaker::Domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    live="aws_sagemaker_domain",
    encryption="by-service",
    evidence="reached through SageMaker, which takes HTTPS only",
    public=False,
    copies=(
        Kept("primary", key="KmsKeyId"),
        Kept(
            "planned",
            at="DefaultUserSettings.SharingSettings.S3OutputPath",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
)
