"""Tables of BigQuery, kept where their dataset is.

Source: Terraform Google provider, `google_bigquery_table`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("dataset_id", of=("google_bigquery_dataset",)),
    name=("table_id",),
    service="bigquery",
    encryption="by-service",
)
