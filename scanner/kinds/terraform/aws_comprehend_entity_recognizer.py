"""Models that were trained on one's own texts.

Source: Terraform AWS provider, `aws_comprehend_entity_recognizer`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    encryption="by-service",
    evidence="reached through the Comprehend API, which takes HTTPS only",
    copies=(Kept("primary", encrypted=True, key="model_kms_key_id"),),
)
