"""Organisations of Apigee: analytics, and data of those who use the interfaces.

Source: Terraform Google provider, `google_apigee_organization`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", at="analytics_region", absent="analytics_region is not set"),
        Kept("primary", at="api_consumer_data_location", skip=True),
    ),
    name=("project_id",),
    encryption="by-service",
)
