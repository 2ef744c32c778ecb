"""File systems of FSx, with their backups.

Source: CloudFormation template reference, `AWS::FSx::FileSystem`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="file-system",
    copies=InNetwork(
        kept=(Kept("primary", key="KmsKeyId", encrypted=True),),
        subnets=("SubnetIds",),
        anywhere=True,
    ),
)
