"""Snapshots of a file share, kept where that is.

Source: Terraform Google provider, `google_filestore_snapshot`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="snapshot",
    copies=inside("instance", of=("google_filestore_instance",), role="snapshot"),
    encryption=None,
)
