"""Global endpoints, which send or copy events to a bus in a second region.

Source: `events:ListEndpoints` (`EventBuses[].EventBusArn`).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="events",
    lists=Pages("ListEndpoints", "Endpoints", {"MaxResults": 100}),
    arn="Arn",
    name="Name",
    category="stream",
    encryption=None,
    public=False,
    copies=(Kept("replica", each="EventBuses", arn="EventBusArn"),),
)
