"""Streams of Kinesis.

Source: CloudFormation template reference, `AWS::Kinesis::Stream`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="stream",
    live="aws_kinesis_stream",
    encryption="by-service",
    evidence="Kinesis endpoints take HTTPS only",
    copies=(Kept("primary", key="StreamEncryption.KeyId"),),
    name=("Name",),
    let_in=Policies(others=(By("AWS::Kinesis::ResourcePolicy", "ResourceArn", "ResourcePolicy"),)),
)
