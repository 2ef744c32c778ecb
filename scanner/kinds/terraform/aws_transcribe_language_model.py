"""Language models that were trained on one's own text.

Source: Terraform AWS provider, `aws_transcribe_language_model`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    name=("model_name",),
    encryption="by-service",
    evidence="reached through the Transcribe API, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True),),
)
