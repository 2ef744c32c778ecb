"""CloudWatch Logs destinations: what gets logs of other accounts, and which may send them.

Source: `logs:DescribeDestinations` (`targetArn`, which may be in another region; `accessPolicy`).
CloudWatch Logs takes HTTPS only (AWS general reference, CloudWatch Logs endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages, Policy

COLLECTOR = Listed(
    service="logs",
    lists=Pages("DescribeDestinations", "destinations", {"limit": 50}),
    arn="arn",
    name="destinationName",
    category="log-store",
    copies=(Kept("log", arn="targetArn"),),
    evidence="sent to through the CloudWatch Logs API, which takes HTTPS only",
    policy=Policy(text="accessPolicy"),
)
