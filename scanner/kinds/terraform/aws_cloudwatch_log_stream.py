"""Streams of a log group, in its region.

Source: Terraform AWS provider, `aws_cloudwatch_log_stream`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    encryption=None,
)
