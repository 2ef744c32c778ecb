"""Tapes of Storage Gateway.

Source: CloudFormation template reference, `AWS::StorageGateway::Tape`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    live="aws_storagegateway_tape",
    copies=(Kept("backup"),),
    encryption=None,
)
