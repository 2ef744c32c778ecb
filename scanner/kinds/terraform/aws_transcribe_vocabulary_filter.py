"""Words to leave out of transcripts, names perhaps.

Source: Terraform AWS provider, `aws_transcribe_vocabulary_filter`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="machine-learning",
    name=("vocabulary_filter_name",),
    encryption="by-service",
    evidence="reached through the Transcribe API, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True),),
)
