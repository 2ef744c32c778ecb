"""Stores of sequences, with the buckets for logs and for what they could not take.

Source: CloudFormation template reference, `AWS::Omics::SequenceStore`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="database",
    live="aws_omics_sequence_store",
    encryption="by-service",
    evidence="reached through the HealthOmics API, which takes HTTPS only",
    copies=(
        Kept("primary", encrypted=True, key="SseConfig.KeyArn"),
        Kept("replica", at="FallbackLocation", of=("AWS::S3::Bucket",), skip=True),
        Kept("log", at="AccessLogLocation", of=("AWS::S3::Bucket",), skip=True),
    ),
    let_in=Policies(own="S3AccessPolicy"),
)
