"""Documents of Firestore, kept where their database is.

Source: Terraform Google provider, `google_firestore_document`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("database", of=("google_firestore_database",)),
    name=("document_id",),
    service="firestore",
    encryption="by-service",
)
