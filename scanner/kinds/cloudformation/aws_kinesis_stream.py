"""Streams of Kinesis.

Source: CloudFormation template reference, `AWS::Kinesis::Stream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    copies=(Kept("primary", key="StreamEncryption.KeyId"),),
    name=("Name",),
    encryption="by-service",
)
