"""Words for transcripts, names perhaps.

Source: Terraform AWS provider, `aws_transcribe_vocabulary`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    name=("vocabulary_name",),
    encryption="by-service",
    evidence="reached through the Transcribe API, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True),),
)
