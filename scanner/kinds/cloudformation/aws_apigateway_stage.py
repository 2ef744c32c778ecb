"""Stages of an API, which takes HTTPS only: access logs, and a cache for a while.

Source: CloudFormation template reference, `AWS::ApiGateway::Stage`.
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
        Kept("cache", when="CacheClusterEnabled"),
    ),
    name=("StageName",),
    passes_on=True,
    encryption=None,
)
