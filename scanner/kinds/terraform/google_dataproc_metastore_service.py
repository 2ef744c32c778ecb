"""Metastores of Dataproc.

Source: Terraform Google provider, `google_dataproc_metastore_service`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="encryption_config.kms_key"),),
    name=("service_id",),
)
