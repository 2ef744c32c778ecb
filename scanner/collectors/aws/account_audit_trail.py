"""Whether an account records who enters: a trail for all regions that runs.

Source: `cloudtrail:DescribeTrails` (`IsMultiRegionTrail`, those of the organisation and of other
regions too), `cloudtrail:GetTrailStatus` (`IsLogging`, `LatestDeliveryError`) and, of a trail with
selectors of its own, `cloudtrail:GetEventSelectors` (`event_selectors.py`). Without a trail AWS
shows 90 days of events and keeps nothing (CloudTrail user guide, "Working with CloudTrail event
history"). Event data stores are not taken for a trail. Where the files are kept is told by
`cloudtrail.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import account_control
from scanner.cloud.aws.logs import event_selectors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

SERVICE = "cloudtrail"
SCOPE = "account"
CALLS = ("DescribeTrails", "GetTrailStatus", "GetEventSelectors")


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield the trails for all regions, as one item: none is an answer too."""
    found = aws.pages("describe_trails", "trailList", includeShadowTrails=True)
    yield [trail for trail in found if trail["IsMultiRegionTrail"]]


def resource(aws: Aws, trails: list[dict[str, Any]]) -> Resource:
    """Weigh the trails of the account: one that records all is enough."""
    told = [_told(aws, trail) for trail in trails] or [(False, "there is no trail for all regions")]
    on, evidence = max(told, key=lambda one: (False, None, True).index(one[0]))
    return account_control.resource(aws, "audit-trail", evidence, on=on)


def _told(aws: Aws, trail: dict[str, Any]) -> tuple[bool | None, str]:
    arn, home = trail["TrailARN"], trail["HomeRegion"]
    status = aws.read("get_trail_status", region=home, Name=arn)
    recorded: bool | None = True
    if trail.get("HasCustomEventSelectors", True):
        answer = aws.read("get_event_selectors", region=home, TrailName=arn)
        recorded = None if answer is None else event_selectors.records_all(answer)
    valid = "on" if trail.get("LogFileValidationEnabled") else "off"
    if status is None or recorded is None:
        return None, "there is a trail for all regions, of which not everything could be read"
    if not status["IsLogging"]:
        return False, "the trail for all regions is stopped"
    if not recorded:
        return False, "the trail for all regions does not record all management events"
    if status.get("LatestDeliveryError"):
        return None, "the trail for all regions could not deliver its last file"
    return True, f"a trail for all regions runs; validation of its files is {valid}"
