"""Ways into applications, with the log of who comes in.

Source: CloudFormation template reference, `AWS::EC2::VerifiedAccessInstance`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept("log", each="LoggingConfigurations.CloudWatchLogs", when="Enabled"),
        Kept("log", each="LoggingConfigurations.KinesisDataFirehose", when="Enabled"),
        Kept(
            "log",
            each="LoggingConfigurations.S3",
            when="Enabled",
            at="BucketName",
            of=("AWS::S3::Bucket",),
            absent="BucketName is not set",
        ),
    ),
    passes_on=True,
    encryption=None,
)
