"""Buckets of Lightsail, which no list of S3 buckets has.

Source: `lightsail:GetBuckets` (`location.regionName`, `accessRules`, `readonlyAccessAccounts`,
`accessLogConfig`). They are S3 buckets of which Lightsail holds the policy, so whether that refuses
access without TLS is not told. What is in them is encrypted (Lightsail user guide, "Buckets").
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Kept, Listed, Pages

# Where objects may have rules of their own, a private bucket proves nothing.
_OPEN = "join('/', [to_string(accessRules.getObject), to_string(accessRules.allowPublicOverrides)])"

COLLECTOR = Listed(
    service="lightsail",
    lists=Pages("GetBuckets", "buckets"),
    arn="arn",
    name="name",
    tags="tags",
    category="object-store",
    copies=(
        Kept("primary", at="location.regionName", encrypted=True),
        Kept("log", when="accessLogConfig.enabled", bucket="accessLogConfig.destination"),
    ),
    encryption="unknown",
    evidence="reached as any S3 bucket; its policy is not told",
    shares="readonlyAccessAccounts || `[]`",
    public=Word(_OPEN, {"public/true": True, "public/false": True, "private/false": False}),
)
