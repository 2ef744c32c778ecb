"""Jobs of Dataflow, which keep data, and in a bucket too, only while they run.

Source: Terraform Google provider, `google_dataflow_job`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    copies=(
        Kept("primary"),
        Kept("cache", at="temp_gcs_location", of=("google_storage_bucket",), skip=True),
    ),
    persistence="temporary",
    encryption=None,
)
