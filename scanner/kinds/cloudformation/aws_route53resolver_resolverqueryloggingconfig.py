"""Logs of who looks up which name, and where they go.

Source: CloudFormation template reference, `AWS::Route53Resolver::ResolverQueryLoggingConfig`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_route53_resolver_query_log_config",
    copies=(
        Kept(
            "log",
            at="DestinationArn",
            of=("AWS::S3::Bucket", "AWS::Logs::LogGroup", "AWS::KinesisFirehose::DeliveryStream"),
        ),
    ),
    encryption=None,
)
