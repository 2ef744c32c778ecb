"""Areas on the map.

Source: Terraform AWS provider, `aws_location_geofence_collection`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("collection_name",),
    encryption=None,
    copies=(Kept("primary", encrypted=True, key="kms_key_id"),),
)
