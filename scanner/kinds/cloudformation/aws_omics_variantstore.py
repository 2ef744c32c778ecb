"""Stores of variants.

Source: CloudFormation template reference, `AWS::Omics::VariantStore`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
