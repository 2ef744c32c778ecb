"""Workbenches: notebooks on a machine with a disk.

Source: Terraform Google provider, `google_workbench_instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption="by-service",
)
