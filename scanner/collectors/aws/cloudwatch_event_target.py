"""Where rules send events to: a bus, queue or stream in another region or another account.

Source: `events:ListEventBuses`, `events:ListRules` and `events:ListTargetsByRule` (`Targets[].Arn`
and `DeadLetterConfig.Arn`, the queue for what could not be delivered; what is sent along is never
read). What is in this region and account is listed itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "events"
SCOPE = "region"
CALLS = ("ListEventBuses", "ListRules", "ListTargetsByRule")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each rule and target that lead out of this region or account."""
    for bus in aws.pages("list_event_buses", "EventBuses", Limit=100):
        for rule in aws.pages("list_rules", "Rules", EventBusName=bus["Arn"], Limit=100):
            asked = {"Rule": rule["Name"], "EventBusName": bus["Arn"], "Limit": 100}
            for target in aws.pages("list_targets_by_rule", "Targets", **asked):
                undelivered = target.get("DeadLetterConfig", {}).get("Arn")
                ends = {target["Id"]: target["Arn"], f"{target['Id']}/undelivered": undelivered}
                for name, to in ends.items():
                    if to and _leads_out(aws, to):
                        yield {"rule": rule, "id": name, "to": to}


def _leads_out(aws: Aws, to: str) -> bool:
    # What AWS itself offers, such as a document of Systems Manager, has no account.
    return arns.region(to) != aws.region or arns.account(to) not in {None, aws.account_id}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one target."""
    rule = item["rule"]
    return aws.resource(
        f"{rule['Arn']}/target/{item['id']}",
        rule["Name"],
        Facts(
            category="stream",
            persistence="persistent",
            copies=(aws.copy("replica", item["to"]),),
            public=False,
        ),
    )
