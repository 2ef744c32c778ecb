"""Domains of SageMaker, with the files of their users.

Source: CloudFormation template reference, `AWS::SageMaker::Domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    copies=(
        Kept("primary", key="KmsKeyId"),
        Kept(
            "planned",
            at="DefaultUserSettings.SharingSettings.S3OutputPath",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    encryption="by-service",
)
