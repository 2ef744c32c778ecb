"""Schedules of snapshots; other policies of this type make no copies.

Source: Terraform Google provider, `google_compute_resource_policy`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    copies=(
        Kept(
            "planned",
            each="snapshot_schedule_policy",
            at="snapshot_properties.storage_locations",
            absent="storage_locations is not set; Google chooses, by the settings of the project",
            days="retention_policy.max_retention_days",
        ),
    ),
    encryption=None,
)
