"""Datasets that show a log bucket, which holds the data.

Source: Terraform Google provider, `google_logging_linked_dataset`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside(
        "bucket",
        of=(
            "google_logging_project_bucket_config",
            "google_logging_folder_bucket_config",
            "google_logging_organization_bucket_config",
            "google_logging_billing_account_bucket_config",
        ),
        role="log",
    ),
    name=("link_id",),
    encryption="by-service",
)
