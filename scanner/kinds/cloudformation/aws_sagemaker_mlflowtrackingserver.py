"""Servers of MLflow, with the bucket of what they track.

Source: CloudFormation template reference, `AWS::SageMaker::MlflowTrackingServer`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption=None,
    copies=(
        Kept("primary"),
        Kept("planned", at="ArtifactStoreUri", of=("AWS::S3::Bucket",), skip=True),
    ),
)
