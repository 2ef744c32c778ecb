"""Macie, with what it finds in buckets.

Source: CloudFormation template reference, `AWS::Macie::Session`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_macie2_account",
    encryption=None,
    copies=(Kept("log"),),
)
