"""Backups of a file share, in a region of their own.

Source: Terraform Google provider, `google_filestore_backup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(Kept("backup", encrypted=True),),
    encryption=None,
)
