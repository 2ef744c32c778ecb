"""REST APIs as SAM makes them: access logs, a cache for a while, and edges all over the world.

Source: CloudFormation template reference, `AWS::Serverless::Api`.
"""

from scanner.kinds.api_edges import by_type
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
    passes_on=True,
    encryption=by_type(
        "EndpointConfiguration.Type",
        "EndpointConfiguration",
        domain="Domain.EndpointConfiguration",
    ),
    public=False,
)
