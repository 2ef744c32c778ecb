"""Users of SageMaker, with their files.

Source: CloudFormation template reference, `AWS::SageMaker::UserProfile`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    name=("UserProfileName",),
    encryption=None,
    copies=(
        Kept("primary"),
        Kept(
            "replica",
            at="UserSettings.SharingSettings.S3OutputPath",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
)
