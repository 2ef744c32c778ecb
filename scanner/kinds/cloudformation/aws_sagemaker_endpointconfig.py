"""What endpoints of SageMaker capture, and the bucket that it goes to.

Source: CloudFormation template reference, `AWS::SageMaker::EndpointConfig`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    copies=(
        Kept("primary", key="KmsKeyId"),
        Kept(
            "planned", at="DataCaptureConfig.DestinationS3Uri", of=("AWS::S3::Bucket",), skip=True
        ),
        Kept(
            "planned",
            at="AsyncInferenceConfig.OutputConfig.S3OutputPath",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    encryption=None,
)
