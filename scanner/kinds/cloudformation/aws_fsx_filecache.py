"""Caches of files of FSx.

Source: CloudFormation template reference, `AWS::FSx::FileCache`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="cache",
    live="aws_fsx_file_cache",
    public=False,
    copies=InNetwork(kept=(Kept("cache", key="KmsKeyId"),), subnets=("SubnetIds",), anywhere=True),
)
