"""S3 buckets. Policies, blocks and replication are resources of their own in newer providers.

Source: Terraform AWS provider, `aws_s3_bucket`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="object-store",
    name=("bucket",),
    unique_name=True,
    copies=(
        Kept(
            "primary",
            key="server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_master_key_id",
        ),
        Kept(
            "replica",
            each="replication_configuration.rules",
            when="status",
            at="destination.bucket",
            of=("aws_s3_bucket",),
            owner="destination.account_id",
            skip=True,
        ),
        Kept("log", at="logging.target_bucket", of=("aws_s3_bucket",), skip=True),
    ),
    let_in=Policies(own="policy", others=(By("aws_s3_bucket_policy", "bucket"),), opens=False),
)
