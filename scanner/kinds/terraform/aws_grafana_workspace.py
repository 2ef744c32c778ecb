"""Dashboards with the people who use them.

Source: Terraform AWS provider, `aws_grafana_workspace`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="reached at the workspace's own address, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True),),
)
