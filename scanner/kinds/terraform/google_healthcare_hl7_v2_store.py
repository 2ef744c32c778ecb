"""Messages between hospital systems in a dataset of Cloud Healthcare, kept where that is.

Source: Terraform Google provider, `google_healthcare_hl7_v2_store`.
"""

from scanner.kinds.inside import inside
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    copies=inside("dataset", of=("google_healthcare_dataset",)),
    encryption="by-service",
)
