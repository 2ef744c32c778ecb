"""Profiles of customers of a contact centre, and the buckets and streams that they are told to.

Source: `customer-profiles:ListDomains`, `customer-profiles:GetDomain` (`DefaultExpirationDays`,
`DefaultEncryptionKey`, `Matching` and `RuleBasedMatching`) and `customer-profiles:ListEventStreams`
(`DestinationSummary.Uri`, the ARN of a stream; one that has stopped may still hold what it got).
Profiles are encrypted and reached by HTTPS only (Amazon Connect administrator guide, "Data
protection"; AWS general reference, Customer Profiles endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_EXPORTED = (
    "about.Matching.ExportingConfig.S3Exporting.S3BucketName",
    "about.RuleBasedMatching.ExportingConfig.S3Exporting.S3BucketName",
)

COLLECTOR = Listed(
    service="customer-profiles",
    lists=Pages("ListDomains", "Items", {"MaxResults": 100}),
    details={
        "about": Detail(call="GetDomain", asks={"DomainName": "DomainName"}, must="DomainName"),
        "streams": Detail(
            call="ListEventStreams",
            asks={"DomainName": "DomainName", "MaxResults": "`100`"},
            lists="Items",
        ),
    },
    arn="arn:{partition}:profile:{region}:{account}:domains/{DomainName}",
    name="DomainName",
    tags="Tags",
    category="database",
    copies=(
        Kept(
            "primary",
            encrypted=True,
            key="about.DefaultEncryptionKey",
            days="about.DefaultExpirationDays",
        ),
        *(Kept("replica", when=bucket, bucket=bucket) for bucket in _EXPORTED),
        Kept("replica", each="streams", arn="DestinationSummary.Uri"),
    ),
    evidence="reached through the Customer Profiles API, which takes HTTPS only",
)
