"""What visitors of a web site or an app did (CloudWatch RUM), and the log group of it.

Source: `rum:ListAppMonitors` and `rum:GetAppMonitor` (`DataStorage.CwLog`). What is gathered is
kept for 30 days, and in CloudWatch Logs as long as the log group says (CloudWatch user guide, "Data
protection and data privacy with CloudWatch RUM").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="rum",
    lists=Pages("ListAppMonitors", "AppMonitorSummaries", {"MaxResults": 100}),
    details={"about": Detail(call="GetAppMonitor", asks={"Name": "Name"}, under="AppMonitor")},
    arn="appmonitor/{Name}",
    name="Name",
    tags="about.Tags",
    category="log-store",
    copies=(
        Kept("primary", days="`30`"),
        Kept("log", when="about.DataStorage.CwLog.CwLogEnabled"),
    ),
    encryption=None,
)
