"""Stores of sequences.

Source: CloudFormation template reference, `AWS::Omics::SequenceStore`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_omics_sequence_store",
)
