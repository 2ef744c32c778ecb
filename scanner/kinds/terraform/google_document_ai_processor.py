"""Processors of documents, with the documents that they learned from.

Source: Terraform Google provider, `google_document_ai_processor`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(Kept("primary", key="kms_key_name"),),
    name=("display_name",),
    encryption="by-service",
)
