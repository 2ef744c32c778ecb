"""Containers of MediaStore.

Source: CloudFormation template reference, `AWS::MediaStore::Container`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
)
