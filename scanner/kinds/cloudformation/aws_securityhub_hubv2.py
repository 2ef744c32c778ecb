"""Hubs of Security Hub, with what is found.

Source: CloudFormation template reference, `AWS::SecurityHub::HubV2`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_securityhub_account_v2",
    copies=(Kept("log"),),
    encryption="by-service",
)
