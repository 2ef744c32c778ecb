"""File systems of Parallelstore.

Source: Terraform Google provider, `google_parallelstore_instance`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    name=("instance_id",),
)
