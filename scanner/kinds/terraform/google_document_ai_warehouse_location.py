"""Warehouses of documents.

Source: Terraform Google provider, `google_document_ai_warehouse_location`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="kms_key"),),
    name=("location",),
    encryption="by-service",
)
