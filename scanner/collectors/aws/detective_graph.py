"""Graphs of who did what, which Detective makes of logs and keeps in the region for a year.

Source: `detective:ListGraphs`, which only the account that administers a graph is told. How long it
keeps data stands in the Detective user guide, "What is Amazon Detective?".
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="detective",
    lists=Pages("ListGraphs", "GraphList", {"MaxResults": 200}),
    arn="Arn",
    name="Arn",
    category="log-store",
    encryption=None,
    public=False,
    copies=(Kept("primary", days="`365`"),),
)
