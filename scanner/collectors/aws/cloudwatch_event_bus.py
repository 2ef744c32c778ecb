"""EventBridge buses, which keep events only until they are delivered, and who else reaches them.

Source: `events:ListEventBuses` (`Policy`, left out where there is none). Archives, and rules that
send events elsewhere, are resources of their own. EventBridge takes HTTPS only (AWS general
reference, EventBridge endpoints).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages, Policy

COLLECTOR = Listed(
    service="events",
    lists=Pages("ListEventBuses", "EventBuses", {"Limit": 100}),
    details={"tags": Detail(call="ListTagsForResource", asks={"ResourceARN": "Arn"}, under="Tags")},
    arn="Arn",
    name="Name",
    tags="tags",
    category="stream",
    persistence="transit",
    copies=(Kept("cache"),),
    evidence="reached through the EventBridge API, which takes HTTPS only",
    policy=Policy(text="Policy"),
)
