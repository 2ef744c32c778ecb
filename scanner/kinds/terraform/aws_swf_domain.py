"""Workflows, which keep what went in and out.

Source: Terraform AWS provider, `aws_swf_domain`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption=None,
)
