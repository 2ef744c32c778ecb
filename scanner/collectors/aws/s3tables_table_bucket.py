"""Table buckets of S3 (Iceberg): tables, and the table buckets that they are replicated to.

Source: `s3tables:ListTableBuckets`, `s3tables:GetTableBucketReplication` (the destination's ARN has
its region and account), `s3tables:GetTableBucketPolicy`, `s3tables:GetTableBucketEncryption`. What
is set for one table alone `s3tables_table.py` tells. HTTPS only, and never public (S3 user guide,
"Security considerations and limitations for S3 Tables").
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy

_ASKS = {"tableBucketARN": "arn"}

COLLECTOR = Listed(
    service="s3tables",
    lists=Pages("ListTableBuckets", "tableBuckets", {"maxBuckets": 1000}),
    details={
        "encryption": Detail(
            call="GetTableBucketEncryption", asks=_ASKS, under="encryptionConfiguration"
        ),
        "replication": Detail(
            call="GetTableBucketReplication",
            asks=_ASKS,
            under="configuration",
            must="configuration.rules",
            absent={"NotFoundException": {"configuration": {"rules": []}}},
        ),
        "policy": Detail(
            call="GetTableBucketPolicy",
            asks=_ASKS,
            must="resourcePolicy",
            absent={"NotFoundException": {"resourcePolicy": None}},
        ),
        "tags": Detail(call="ListTagsForResource", asks={"resourceArn": "arn"}, under="tags"),
    },
    arn="arn",
    name="name",
    tags="tags",
    category="object-store",
    copies=(
        Kept(
            "primary",
            owner="ownerAccountId",
            encrypted=Word("encryption.sseAlgorithm", {"AES256": True, "aws:kms": True}),
            key="encryption.kmsKeyArn",
        ),
        Kept("replica", each="replication.rules[].destinations[]", arn="destinationTableBucketARN"),
    ),
    evidence="reached through S3 Tables, which takes HTTPS only",
    policy=Policy(detail="policy", text="resourcePolicy"),
)
