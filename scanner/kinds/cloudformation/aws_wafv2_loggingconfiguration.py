"""Logs of requests that a firewall looked at, and where they go.

Source: CloudFormation template reference, `AWS::WAFv2::LoggingConfiguration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_wafv2_web_acl_logging_configuration",
    copies=(
        Kept(
            "log",
            at="LogDestinationConfigs",
            of=("AWS::S3::Bucket", "AWS::Logs::LogGroup", "AWS::KinesisFirehose::DeliveryStream"),
        ),
    ),
    encryption=None,
)
