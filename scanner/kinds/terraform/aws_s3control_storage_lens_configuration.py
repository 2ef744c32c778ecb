"""Where figures on buckets are exported to, with prefixes of the names in them.

Source: Terraform AWS provider, `aws_s3control_storage_lens_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("config_id",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "index",
            each="storage_lens_configuration.data_export.s3_bucket_destination",
            at="arn",
            of=("aws_s3_bucket",),
            key="encryption.sse_kms.key_id",
            owner="account_id",
            absent="arn is not set",
        ),
    ),
)
