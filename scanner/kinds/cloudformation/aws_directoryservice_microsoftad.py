"""Directories of Microsoft AD.

Source: CloudFormation template reference, `AWS::DirectoryService::MicrosoftAD`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="user-directory",
    live="aws_directory_service_directory",
    public=False,
    copies=InNetwork(kept=(Kept("primary"),), subnets=("VpcSettings.SubnetIds",)),
)
