"""Machines made from a template, with the disks that are made with them.

Source: Terraform Google provider, `google_compute_instance_from_template`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
