"""Containers of MediaStore.

Source: CloudFormation template reference, `AWS::MediaStore::Container`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="object-store",
    let_in=Policies(own="Policy"),
)
