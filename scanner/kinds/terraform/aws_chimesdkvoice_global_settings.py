"""The bucket that gets a record of each call of an account.

Source: Terraform AWS provider, `aws_chimesdkvoice_global_settings`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("id",),
    encryption=None,
    copies=(
        Kept(
            "log",
            at="voice_connector.cdr_bucket",
            of=("aws_s3_bucket",),
            absent="cdr_bucket is not set",
        ),
    ),
)
