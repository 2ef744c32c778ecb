"""Objects in a bucket of Cloud Storage.

Source: Terraform Google provider, `google_storage_bucket_object`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    copies=inside("bucket", of=("google_storage_bucket",)),
    service="storage",
    evidence="to be seen after the deploy: an organisation policy may refuse HTTP",
)
