"""Domains of Customer Profiles.

Source: CloudFormation template reference, `AWS::CustomerProfiles::Domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_customerprofiles_domain",
    encryption="by-service",
    evidence="reached through the Customer Profiles API, which takes HTTPS only",
    public=False,
    name=("DomainName",),
    copies=(
        Kept("primary", encrypted=True, key="DefaultEncryptionKey", days="DefaultExpirationDays"),
        Kept(
            "replica",
            at="Matching.ExportingConfig.S3Exporting.S3BucketName",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "replica",
            at="RuleBasedMatching.ExportingConfig.S3Exporting.S3BucketName",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
)
