"""Vector buckets of S3: what was computed from texts, and the texts with it.

Source: `s3vectors:ListVectorBuckets`, `s3vectors:GetVectorBucket` (`encryptionConfiguration`) and
`s3vectors:GetVectorBucketPolicy`. All endpoints are HTTPS, and public access is always blocked (AWS
general reference, Amazon S3 endpoints; S3 user guide, "S3 Vectors").
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy

_ASKS = {"vectorBucketArn": "vectorBucketArn"}

COLLECTOR = Listed(
    service="s3vectors",
    lists=Pages("ListVectorBuckets", "vectorBuckets", {"maxResults": 500}),
    details={
        "about": Detail(call="GetVectorBucket", asks=_ASKS, under="vectorBucket"),
        "policy": Detail(
            call="GetVectorBucketPolicy",
            asks=_ASKS,
            must="policy",
            absent={"NotFoundException": {"policy": None}},
        ),
        "tags": Detail(
            call="ListTagsForResource", asks={"resourceArn": "vectorBucketArn"}, under="tags"
        ),
    },
    arn="vectorBucketArn",
    name="vectorBucketName",
    tags="tags",
    category="search-index",
    copies=(
        Kept(
            "primary",
            encrypted=Word(
                "about.encryptionConfiguration.sseType", {"AES256": True, "aws:kms": True}
            ),
            key="about.encryptionConfiguration.kmsKeyArn",
        ),
    ),
    evidence="reached through the S3 Vectors API, which takes HTTPS only",
    policy=Policy(detail="policy", text="policy"),
)
