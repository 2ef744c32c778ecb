"""Dashboards with the people who use them.

Source: Terraform AWS provider, `aws_grafana_workspace`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption=None,
)
