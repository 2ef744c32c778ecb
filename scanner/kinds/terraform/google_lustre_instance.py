"""File systems of Managed Lustre.

Source: Terraform Google provider, `google_lustre_instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    name=("instance_id",),
)
