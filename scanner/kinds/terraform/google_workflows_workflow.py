"""Workflows, with the input and result of each run.

Source: Terraform Google provider, `google_workflows_workflow`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    encryption="by-service",
)
