"""Stores of reference genomes.

Source: CloudFormation template reference, `AWS::Omics::ReferenceStore`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_omics_reference_store",
)
