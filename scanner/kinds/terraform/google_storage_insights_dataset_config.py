"""Insights datasets: metadata of objects, kept for queries.

Source: Terraform Google provider, `google_storage_insights_dataset_config`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption="by-service",
)
