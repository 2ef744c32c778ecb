"""Databases of Firestore and Datastore.

Source: Terraform Google provider, `google_firestore_database`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="cmek_config.kms_key_name", encrypted=True),),
    zone="location_id",
    service="firestore",
    encryption="by-service",
)
