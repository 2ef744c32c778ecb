"""Managed notebooks, with a disk.

Source: Terraform Google provider, `google_notebooks_runtime`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption="by-service",
)
