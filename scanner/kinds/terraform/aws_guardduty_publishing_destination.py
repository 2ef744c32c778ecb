"""Where findings on who did what are exported to.

Source: Terraform AWS provider, `aws_guardduty_publishing_destination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("detector_id",),
    encryption=None,
    copies=(
        Kept(
            "log",
            at="destination_arn",
            of=("aws_s3_bucket",),
            key="kms_key_arn",
            absent="destination_arn is not set",
        ),
    ),
)
