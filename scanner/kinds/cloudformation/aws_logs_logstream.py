"""Streams of a log group.

Source: CloudFormation template reference, `AWS::Logs::LogStream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(Kept("log", encrypted=True),),
)
