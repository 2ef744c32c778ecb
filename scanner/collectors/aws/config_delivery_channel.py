"""Where AWS Config puts what it recorded of all resources.

Source: `config:DescribeDeliveryChannels` (`s3BucketName`, `s3KmsKeyArn`); there is one for a region
at most.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="config",
    lists=Pages("DescribeDeliveryChannels", "DeliveryChannels"),
    arn="delivery-channel/{name}",
    name="name",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log", bucket="s3BucketName", key="s3KmsKeyArn"),),
)
