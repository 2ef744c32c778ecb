"""Transfers and scheduled queries that write into a dataset.

Source: Terraform Google provider, `google_bigquery_data_transfer_config`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("destination_dataset_id", of=("google_bigquery_dataset",), role="planned"),
    name=("display_name",),
    service="bigquery",
    encryption=None,
)
