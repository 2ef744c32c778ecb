"""APIs as SAM makes them: access logs, and a cache for a while.

Source: CloudFormation template reference, `AWS::Serverless::Api`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "log",
            at="AccessLogSetting.DestinationArn",
            of=("AWS::S3::Bucket", "AWS::Logs::LogGroup", "AWS::KinesisFirehose::DeliveryStream"),
            skip=True,
        ),
    ),
    passes_on=True,
    encryption=None,
)
