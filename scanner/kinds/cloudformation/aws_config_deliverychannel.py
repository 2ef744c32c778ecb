"""Where Config delivers its records.

Source: CloudFormation template reference, `AWS::Config::DeliveryChannel`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_config_delivery_channel",
    copies=(Kept("log", at="S3BucketName", of=("AWS::S3::Bucket",), key="S3KmsKeyArn"),),
    encryption=None,
)
