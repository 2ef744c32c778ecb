"""Tables in a table bucket, in the same region.

Source: Terraform AWS provider, `aws_s3tables_table`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="reached through S3 Tables, which takes HTTPS only",
    public=False,
    copies=(
        Kept(
            "primary",
            at="table_bucket_arn",
            of=("aws_s3tables_table_bucket",),
            encrypted=True,
            key="encryption_configuration.kms_key_arn",
            absent="table_bucket_arn is not set",
        ),
    ),
    let_in=Policies(
        others=(By("aws_s3tables_table_policy", "name", "resource_policy"),), opens=False
    ),
)
