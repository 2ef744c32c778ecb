"""Where a folder keeps the log buckets of new projects.

Source: Terraform Google provider, `google_logging_folder_settings`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "log",
            at="storage_location",
            absent="storage_location is not set; new log buckets are global",
            key="kms_key_name",
        ),
    ),
    name=("folder",),
    encryption=None,
)
