"""Models that were trained on one's own texts, and the buckets with what was found on the way.

Source: `comprehend:ListDocumentClassifiers` (`ModelKmsKeyId`, `OutputDataConfig.S3Uri`). Comprehend
encrypts what it keeps (developer guide, "Data protection").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="comprehend",
    lists=Pages("ListDocumentClassifiers", "DocumentClassifierPropertiesList", {"MaxResults": 500}),
    arn="DocumentClassifierArn",
    name="DocumentClassifierArn",
    category="machine-learning",
    encryption=None,
    public=False,
    copies=(
        Kept("primary", encrypted=True, key="ModelKmsKeyId"),
        Kept("replica", when="OutputDataConfig.S3Uri", bucket="OutputDataConfig.S3Uri"),
    ),
)
