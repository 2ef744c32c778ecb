"""What is done with mail that comes in: the buckets, topics and mailboxes that get it.

Source: `ses:ListReceiptRuleSets` and `ses:DescribeReceiptRuleSet` (`TlsPolicy` is Optional unless
it is set: SES API reference, ReceiptRule). One that is not active now may have been, and can be
again; the same goes for a rule that is off. Recipients never leave the answer. Such a function as a
rule calls is told of headers and keeps nothing here. A set without rules lets no mail in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
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
    copies = [
        copy for rule in rules for act in rule.get("Actions", ()) for copy in _copies(aws, act)
    ]
    if answer is None:
        copies = [Copy(role="primary", location=aws.place(None))]
    return aws.resource(
        f"arn:{aws.partition}:ses:{aws.region}:{aws.account_id}:receipt-rule-set/{name}",
        name,
        Facts(
            category="mailbox",
            persistence="persistent" if copies else "transit",
            copies=tuple(dict.fromkeys(copies)),
            access=(_path(rules, answer),) if rules or answer is None else (),
            public=False,
        ),
    )


def _copies(aws: Aws, action: dict[str, Any]) -> Iterator[Copy]:
    if bucket := action.get("S3Action"):
        copy = bucket_copy(aws, "primary", bucket["BucketName"])
        yield replace(copy, key=bucket.get("KmsKeyArn"))
    if workmail := action.get("WorkmailAction"):
        yield aws.copy("replica", workmail["OrganizationArn"])
    if connect := action.get("ConnectAction"):
        yield aws.copy("replica", connect["InstanceARN"])
    for act in action.values():
        # Whatever is done with mail, a topic may be told of it, with who wrote to whom.
        if topic := act.get("TopicArn"):
            yield aws.copy("replica", topic)


def _path(rules: list[dict[str, Any]], answer: dict[str, Any] | None) -> AccessPath:
    strict = [rule for rule in rules if rule.get("TlsPolicy") == "Require"]
    encryption: Encryption = "optional" if len(strict) < len(rules) else "enforced"
    said = f"TlsPolicy is Require in {len(strict)} of {len(rules)} rules"
    return AccessPath(
        kind="endpoint",
        encryption=encryption if answer else "unknown",
        evidence=said if answer else "its rules could not be read",
    )
