"""Memory in which BigQuery keeps what is asked often.

Source: Terraform Google provider, `google_bigquery_bi_reservation`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="cache",
    copies=(Kept("cache"),),
    persistence="temporary",
    service="bigquery",
    encryption=None,
)
