"""Subscriptions to a listing, which appear as a dataset.

Source: Terraform Google provider, `google_bigquery_analytics_hub_listing_subscription`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", at="destination_dataset.location"),),
    name=("listing_id",),
    service="bigquery",
    encryption="by-service",
)
