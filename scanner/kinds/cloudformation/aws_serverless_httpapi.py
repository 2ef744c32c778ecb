"""APIs as SAM makes them: access logs.

Source: CloudFormation template reference, `AWS::Serverless::HttpApi`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "log",
            at="AccessLogSettings.DestinationArn",
            of=("AWS::S3::Bucket", "AWS::Logs::LogGroup", "AWS::KinesisFirehose::DeliveryStream"),
            skip=True,
        ),
    ),
    passes_on=True,
    encryption=None,
)
