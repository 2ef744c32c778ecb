"""Jobs of BigQuery: what they compute stays in the location of the job, unless it is an extract.

Source: Terraform Google provider, `google_bigquery_job`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", at="location", absent="the location is that of the data it reads"),
        Kept("replica", at="extract.destination_uris", of=("google_storage_bucket",), skip=True),
    ),
    name=("job_id",),
    service="bigquery",
    encryption="by-service",
)
