"""Projects with addresses of customers and what was sent to them.

Source: Terraform AWS provider, `aws_pinpoint_app`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption=None,
)
