"""Where AWS services deliver their logs: a bucket, log group or Firehose stream.

Source: `logs:DescribeDeliveryDestinations` (`destinationResourceArn`). X-Ray as a destination keeps
traces in the region and is named by no ARN.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

_TRACES = "deliveryDestinationType == 'XRAY'"
_TO = "deliveryDestinationConfiguration.destinationResourceArn"

COLLECTOR = Listed(
    service="logs",
    lists=Pages("DescribeDeliveryDestinations", "deliveryDestinations", {"limit": 50}),
    arn="arn",
    name="name",
    tags="tags",
    category="log-store",
    encryption=None,
    public=False,
    copies=(
        Kept("log", when=f"!({_TRACES})", bucket=_TO),
        Kept("log", when=_TRACES),
    ),
)
