"""Inventory reports, which list the names of objects.

Source: Terraform Google provider, `google_storage_insights_report_config`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "log",
            at="object_metadata_report_options.storage_destination_options.bucket",
            of=("google_storage_bucket",),
            absent="the bucket for the reports is not set",
        ),
    ),
    encryption=None,
)
