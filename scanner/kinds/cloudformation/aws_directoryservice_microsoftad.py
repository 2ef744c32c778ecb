"""Directories of Microsoft AD.

Source: CloudFormation template reference, `AWS::DirectoryService::MicrosoftAD`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="user-directory",
    copies=InNetwork(kept=(Kept("primary"),), subnets=("VpcSettings.SubnetIds",)),
)
