"""Virtual machines of FSx that serve volumes.

Source: CloudFormation template reference, `AWS::FSx::StorageVirtualMachine`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    copies=(Kept("primary", encrypted=True),),
)
