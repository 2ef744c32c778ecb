"""File shares of Filestore.

Source: Terraform Google provider, `google_filestore_instance`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    copies=(Kept("primary", key="kms_key_name", encrypted=True),),
    evidence="to be seen after the deploy: NFS may go without encryption",
)
