"""Metrics that leave CloudWatch as they come in, for a Firehose stream.

Source: `cloudwatch:ListMetricStreams` (`FirehoseArn`).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="cloudwatch",
    lists=Pages("ListMetricStreams", "Entries", {"MaxResults": 500}),
    arn="Arn",
    name="Name",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log", arn="FirehoseArn"),),
)
