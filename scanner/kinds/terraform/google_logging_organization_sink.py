"""Copies of the logs of an organisation to another place.

Source: Terraform Google provider, `google_logging_organization_sink`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    copies=inside(
        "destination",
        of=(
            "google_storage_bucket",
            "google_bigquery_dataset",
            "google_pubsub_topic",
            "google_logging_project_bucket_config",
            "google_logging_folder_bucket_config",
            "google_logging_organization_bucket_config",
            "google_logging_billing_account_bucket_config",
        ),
        role="log",
    ),
    encryption=None,
)
