"""Profiles of customers, and the buckets that matches are exported to.

Source: Terraform AWS provider, `aws_customerprofiles_domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("domain_name",),
    encryption="by-service",
    evidence="reached through the Customer Profiles API, which takes HTTPS only",
    public=False,
    copies=(
        Kept(
            "primary", encrypted=True, key="default_encryption_key", days="default_expiration_days"
        ),
        Kept(
            "replica",
            at="matching.exporting_config.s3_exporting.s3_bucket_name",
            of=("aws_s3_bucket",),
            skip=True,
        ),
        Kept(
            "replica",
            at="rule_based_matching.exporting_config.s3_exporting.s3_bucket_name",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
