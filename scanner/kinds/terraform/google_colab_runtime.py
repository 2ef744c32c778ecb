"""Notebooks of Colab Enterprise, with a disk.

Source: Terraform Google provider, `google_colab_runtime`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption="by-service",
)
