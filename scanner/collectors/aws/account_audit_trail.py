"""Whether an account records who enters: a trail for all regions that runs.

Source: `cloudtrail:DescribeTrails` (`IsMultiRegionTrail`, those of the organisation and of other
regions too), `cloudtrail:GetTrailStatus` (`IsLogging`, `LatestDeliveryError`) and, of a trail with
selectors of its own, `cloudtrail:GetEventSelectors`: it has to record management events, reading
and writing ones. Without a trail AWS shows 90 days of events and keeps nothing (CloudTrail user
guide, "Working with CloudTrail event history"). Event data stores are not taken for a trail. Where
the files are kept is told by `cloudtrail.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.model import Control, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "cloudtrail"
SCOPE = "account"
CALLS = ("DescribeTrails", "GetTrailStatus", "GetEventSelectors")

_BOTH = {"true", "false"}


def listing(aws: Aws) -> Iterator[list[dict[str, Any]]]:
    """Yield the trails for all regions, as one item: none is an answer too."""
    found = aws.pages("describe_trails", "trailList", includeShadowTrails=True)
    yield [trail for trail in found if trail["IsMultiRegionTrail"]]


def resource(aws: Aws, trails: list[dict[str, Any]]) -> Resource:
    """Weigh the trails of the account: one that records all is enough."""
    told = [_told(aws, trail) for trail in trails] or [(False, "there is no trail for all regions")]
    on, evidence = max(told, key=lambda one: (False, None, True).index(one[0]))
    control = Control(kind="audit-trail", on=on, evidence=evidence)
    return aws.resource(
        f"aws:{aws.account_id}:audit-trail",
        aws.account_id,
        Facts(category="account", persistence="control-plane", controls=(control,)),
        region=None,
    )


def _told(aws: Aws, trail: dict[str, Any]) -> tuple[bool | None, str]:
    arn, home = trail["TrailARN"], trail["HomeRegion"]
    status = aws.read("get_trail_status", region=home, Name=arn)
    recorded: bool | None = True
    if trail.get("HasCustomEventSelectors", True):
        answer = aws.read("get_event_selectors", region=home, TrailName=arn)
        recorded = None if answer is None else _records_all(answer)
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


def _records_all(answer: dict[str, Any]) -> bool:
    """Say whether management events that read and that write are recorded, of every service.

    Only the events of KMS and of the RDS Data API can be left out, which let nobody in.
    """
    kinds: set[str] = set()
    if advanced := answer.get("AdvancedEventSelectors"):
        for selector in advanced:
            fields = {field["Field"]: field for field in selector["FieldSelectors"]}
            if fields.pop("eventCategory").get("Equals") == ["Management"]:
                read_only = fields.pop("readOnly", {"Equals": sorted(_BOTH)})
                # By anything but a source that is left out, it is one part of them only.
                if all(_leaves_out(field) for field in fields.values()):
                    kinds.update(read_only.get("Equals", []))
        return kinds >= _BOTH
    for plain in answer["EventSelectors"]:
        if plain.get("IncludeManagementEvents", True):
            kinds.add(plain.get("ReadWriteType", "All"))
    return "All" in kinds or kinds >= {"ReadOnly", "WriteOnly"}


def _leaves_out(field: dict[str, Any]) -> bool:
    left_out = {"kms.amazonaws.com", "rdsdata.amazonaws.com"}
    only = field.keys() == {"Field", "NotEquals"} and field["Field"] == "eventSource"
    return only and set(field["NotEquals"]) <= left_out
