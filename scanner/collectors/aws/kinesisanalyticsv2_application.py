"""Programs over streams (Flink, SQL), with the state that they keep.

Source: `kinesisanalytics:ListApplications` (SDK: `kinesisanalyticsv2:ListApplications`). What a
program writes and where stands in the program; its settings, which may hold passwords, are not
asked for. Snapshots are in the region too.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="kinesisanalyticsv2",
    lists=Pages("ListApplications", "ApplicationSummaries", {"Limit": 50}),
    arn="ApplicationARN",
    name="ApplicationName",
    category="stream",
    copies=(Kept("primary"),),
    encryption=None,
)
