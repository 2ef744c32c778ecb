"""What Mail Manager does with mail that comes in: the stores that each rule gives it to.

Source: `mailmanager:ListRuleSets` and `mailmanager:GetRuleSet` (`Rules[].Actions`). Conditions and
addresses never leave the answer. A relay is told as itself (`aws_mailmanager_relay`); what is sent
on or bounced goes to whoever it is for; a function keeps nothing here, and has a path of its own
where it is another account's or in another region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import mail_manager
from scanner.cloud.aws.network.endpoint import unread
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "mailmanager"
SCOPE = "region"
CALLS = ("ListRuleSets", "GetRuleSet", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each set of rules."""
    return aws.pages("list_rule_sets", "RuleSets", PageSize=50)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one set. Where it could not be read, mail goes nobody knows where."""
    id_ = item["RuleSetId"]
    answer = aws.read("get_rule_set", RuleSetId=id_)
    actions = [act for rule in answer["Rules"] for act in rule["Actions"]] if answer else []
    copies = [copy for action in actions for copy in mail_manager.copies(aws, action)]
    paths = [path for action in actions for path in mail_manager.paths(aws, action)]
    if answer is None:
        copies = [Copy(role="primary", location=aws.place(None))]
        paths = [unread("to whom its rules show mail", "principal")]
    return aws.resource(
        aws.arn(f"mailmanager-rule-set/{id_}", service="ses"),
        item.get("RuleSetName") or id_,
        Facts(
            category="mailbox",
            persistence="persistent" if copies else "transit",
            copies=tuple(dict.fromkeys(copies)),
            access=tuple(dict.fromkeys(paths)),
            public=False,
        ),
    )
