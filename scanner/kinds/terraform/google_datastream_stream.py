"""Streams of changes of a database, written to BigQuery or a bucket.

Source: Terraform Google provider, `google_datastream_stream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    copies=(
        Kept(
            "planned",
            at="destination_config.bigquery_destination_config.source_hierarchy_datasets"
            ".dataset_template.location",
            absent="the connection profile of the destination tells the place",
        ),
    ),
    service="bigquery",
    name=("stream_id", "display_name"),
    encryption=None,
)
