"""Streams, which keep their records for hours to a year.

Source: Terraform AWS provider, `aws_kinesis_stream`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="stream",
    encryption="by-service",
    evidence="Kinesis endpoints take HTTPS only",
    copies=(Kept("primary", key="kms_key_id"),),
    let_in=Policies(others=(By("aws_kinesis_resource_policy", "resource_arn"),)),
)
