"""What is done with mail that comes in: the buckets, topics and mailboxes that get it.

Source: `ses:ListReceiptRuleSets` and `ses:DescribeReceiptRuleSet` (`TlsPolicy` is Optional unless
it is set: SES API reference, ReceiptRule). One that is not active now may have been, and can be
again; the same goes for a rule that is off. What a rule does: `mail_actions.py`. Recipients never
leave the answer. A set without rules lets no mail in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import mail_actions
from scanner.cloud.aws.network.endpoint import unread
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import AccessPath, Copy, Encryption, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ses"
SCOPE = "region"
CALLS = ("ListReceiptRuleSets", "DescribeReceiptRuleSet", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each set of rules."""
    return aws.pages("list_receipt_rule_sets", "RuleSets")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one set. Where it could not be read, mail goes nobody knows where."""
    name = item["Name"]
    answer = aws.read("describe_receipt_rule_set", RuleSetName=name)
    rules = answer["Rules"] if answer else []
    acts = [act for rule in rules for act in rule.get("Actions", ())]
    copies = [copy for act in acts for copy in mail_actions.copies(aws, act)]
    paths = (_path(rules),) if rules else ()
    if answer is None:
        copies, paths = [Copy(role="primary", location=aws.place(None))], (unread("its rules"),)
    return aws.resource(
        aws.arn(f"receipt-rule-set/{name}", service="ses"),
        name,
        Facts(
            category="mailbox",
            persistence="persistent" if copies else "transit",
            copies=tuple(dict.fromkeys(copies)),
            access=paths,
            public=False,
        ),
    )


def _path(rules: list[dict[str, Any]]) -> AccessPath:
    strict = sum(rule.get("TlsPolicy") == "Require" for rule in rules)
    encryption: Encryption = "optional" if strict < len(rules) else "enforced"
    said = f"TlsPolicy is Require in {strict} of {len(rules)} rules"
    return AccessPath(kind="endpoint", encryption=encryption, evidence=said)
