"""Browsers of agents: the bucket for recordings of what they did.

Source: Terraform AWS provider, `aws_bedrockagentcore_browser`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            each="recording",
            when="enabled",
            at="s3_location.bucket",
            of=("aws_s3_bucket",),
            absent="bucket is not set",
        ),
    ),
)
