"""Stores of annotations.

Source: CloudFormation template reference, `AWS::Omics::AnnotationStore`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
