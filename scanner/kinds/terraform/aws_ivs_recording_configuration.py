"""The bucket for recordings of video.

Source: Terraform AWS provider, `aws_ivs_recording_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    copies=(
        Kept(
            "primary",
            at="destination_configuration.s3.bucket_name",
            of=("aws_s3_bucket",),
            absent="bucket_name is not set",
        ),
    ),
)
