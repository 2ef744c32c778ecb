"""Log buckets of a project. `global` promises no place.

Source: Terraform Google provider, `google_logging_project_bucket_config`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("log", key="cmek_settings.kms_key_name", days="retention_days", encrypted=True),),
    name=("bucket_id",),
    encryption="by-service",
)
