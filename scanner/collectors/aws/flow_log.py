"""VPC flow logs: addresses that talked to each other, in a bucket, log group or Firehose stream.

Source: `ec2:DescribeFlowLogs` (`LogDestination`; an older one has `LogGroupName` alone, which is a
log group of this region, and may be another account's: `DeliverCrossAccountRole`).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="ec2",
    lists=Pages("DescribeFlowLogs", "FlowLogs", {"MaxResults": 1000}),
    arn="vpc-flow-log/{FlowLogId}",
    name="(Tags[?Key=='Name'].Value)[0] || FlowLogId",
    tags="Tags",
    category="log-store",
    encryption=None,
    public=False,
    copies=(
        Kept("log", when="LogDestination || !LogGroupName", bucket="LogDestination"),
        Kept(
            "log",
            when="!LogDestination && LogGroupName",
            owner="!DeliverCrossAccountRole && _account",
        ),
    ),
)
