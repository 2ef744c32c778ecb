"""Logs of questions for a public zone, in a log group that can only be in us-east-1.

Source: `route53:ListQueryLoggingConfigs` (`CloudWatchLogsLogGroupArn`). The log group must be in
US East (N. Virginia) (Route 53 developer guide, "Public DNS query logging"): whoever switches this
on stores the addresses of resolvers there.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="route53",
    scope="account",
    lists=Pages("ListQueryLoggingConfigs", "QueryLoggingConfigs", {"MaxResults": "100"}),
    arn="arn:{partition}:route53:::queryloggingconfig/{Id}",
    name="HostedZoneId",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("log", arn="CloudWatchLogsLogGroupArn"),),
)
