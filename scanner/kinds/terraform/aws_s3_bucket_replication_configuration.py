"""Where the objects of a bucket are copied to. The name of a bucket tells no region.

Source: Terraform AWS provider, `aws_s3_bucket_replication_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("bucket",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "replica",
            each="rule",
            when="status",
            at="destination.bucket",
            of=("aws_s3_bucket",),
            key="destination.encryption_configuration.replica_kms_key_id",
            owner="destination.account",
            skip=True,
        ),
    ),
)
