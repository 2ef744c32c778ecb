"""Streams, which keep their records for hours to a year.

Source: Terraform AWS provider, `aws_kinesis_stream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    encryption="by-service",
    evidence="Kinesis endpoints take HTTPS only",
    copies=(Kept("primary", key="kms_key_id"),),
)
