"""Where the figures on the use of a bucket are exported to, by prefix of the names in it.

Source: Terraform AWS provider, `aws_s3_bucket_analytics_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "index",
            each="storage_class_analysis.data_export.destination.s3_bucket_destination",
            at="bucket_arn",
            of=("aws_s3_bucket",),
            owner="bucket_account_id",
            absent="bucket_arn is not set",
        ),
    ),
)
