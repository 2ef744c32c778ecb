"""Stages of an API, which takes TLS only: access logs.

Source: CloudFormation template reference, `AWS::ApiGatewayV2::Stage`.
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
    name=("StageName",),
    passes_on=True,
    encryption=None,
)
