"""Web sites of Amplify, with the log of the programs behind them.

Source: `amplify:ListApps`. Logs are in CloudWatch Logs of the region (Amplify user guide, "Amplify
CloudWatch logs"). What a site shows is there for its visitors; environment variables and passwords
are not kept.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="amplify",
    lists=Pages("ListApps", "apps", {"maxResults": 100}),
    arn="appArn",
    name="name",
    tags="tags",
    category="log-store",
    copies=(Kept("log"),),
    encryption=None,
)
