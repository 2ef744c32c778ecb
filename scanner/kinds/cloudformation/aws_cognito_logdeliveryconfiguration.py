"""Where a user pool writes what its users do.

Source: CloudFormation template reference, `AWS::Cognito::LogDeliveryConfiguration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "log",
            at="LogConfigurations.S3Configuration.BucketArn",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "log",
            at="LogConfigurations.CloudWatchLogsConfiguration.LogGroupArn",
            of=("AWS::Logs::LogGroup",),
            skip=True,
        ),
        Kept(
            "log",
            at="LogConfigurations.FirehoseConfiguration.StreamArn",
            of=("AWS::KinesisFirehose::DeliveryStream",),
            skip=True,
        ),
    ),
    encryption=None,
)
