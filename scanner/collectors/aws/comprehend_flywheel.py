"""Texts that models are trained on over and over, in the bucket that a flywheel keeps them in.

Source: `comprehend:ListFlywheels` (`DataLakeS3Uri`). The models it trains are told as themselves.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="comprehend",
    lists=Pages("ListFlywheels", "FlywheelSummaryList", {"MaxResults": 500}),
    arn="FlywheelArn",
    name="FlywheelArn",
    category="machine-learning",
    encryption=None,
    public=False,
    copies=(Kept("primary", bucket="DataLakeS3Uri"),),
)
