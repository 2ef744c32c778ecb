"""Where the lists of a bucket's objects go: their names may be personal data.

Source: Terraform AWS provider, `aws_s3_bucket_inventory`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "index",
            each="destination.bucket",
            at="bucket_arn",
            of=("aws_s3_bucket",),
            key="encryption.sse_kms.key_id",
            owner="account_id",
            absent="bucket_arn is not set",
        ),
    ),
)
