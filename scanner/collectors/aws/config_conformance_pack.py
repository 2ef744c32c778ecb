"""Sets of rules of AWS Config, and the bucket that gets what they found.

Source: `config:DescribeConformancePacks` (`DeliveryS3Bucket`). Without a bucket a pack passes
nothing on: what it found of resources stands in AWS Config, which is read itself.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="config",
    lists=Pages("DescribeConformancePacks", "ConformancePackDetails"),
    where="DeliveryS3Bucket",
    arn="ConformancePackArn",
    name="ConformancePackName",
    category="log-store",
    copies=(Kept("log", bucket="DeliveryS3Bucket"),),
    encryption=None,
)
