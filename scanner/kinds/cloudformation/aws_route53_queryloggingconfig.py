"""Logs of who looks up which name.

Source: CloudFormation template reference, `AWS::Route53::QueryLoggingConfig`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_route53_query_log",
    copies=(Kept("log", at="CloudWatchLogsLogGroupArn", of=("AWS::Logs::LogGroup",)),),
    encryption=None,
)
