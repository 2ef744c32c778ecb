"""Hubs of Security Hub, with what is found.

Source: CloudFormation template reference, `AWS::SecurityHub::Hub`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_securityhub_account",
    encryption=None,
    copies=(Kept("log"),),
)
