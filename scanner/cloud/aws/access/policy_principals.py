"""Who a policy statement lets in, by the names of its principals or of its conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn
from scanner.cloud.problem import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.access.policy_grammar import Statement

_ONLY = {"StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike"}
# Keys that say who asks (S3 and EFS user guides, 'The meaning of "public"'; IAM, global keys).
_WHO = {
    *("aws:principalaccount", "aws:sourceaccount", "aws:sourceowner", "kms:calleraccount"),
    *("aws:principalorgid", "aws:principalorgpaths", "aws:sourceorgid", "aws:sourceorgpaths"),
    *("aws:principalarn", "aws:sourcearn", "aws:sourcevpc", "aws:sourcevpce"),
}
# Services that only put AWS's own records of use into a bucket, with what their documentation has
# them allowed: they add to what is there and read nothing of it. (S3 user guide, server access
# logging; CloudWatch Logs, "Logs sent to Amazon S3"; CloudTrail and AWS Config, bucket policies;
# Elastic Load Balancing, access logs.)
_LOG_DELIVERY = {
    *("logging.s3.amazonaws.com", "delivery.logs.amazonaws.com", "cloudtrail.amazonaws.com"),
    *("config.amazonaws.com", "logdelivery.elasticloadbalancing.amazonaws.com"),
}
_DELIVERS = {"s3:putobject", "s3:getbucketacl", "s3:getbucketlocation", "s3:listbucket"}
_PREFIX = {"CanonicalUser": "canonical:", "Federated": "federated:", "Service": "service:"}
_CDN = "cloudfront.amazonaws.com"


def outsiders(statement: Statement, own: str) -> set[str]:
    """Return whom an Allow lets in by name, without `own`: an account, `aws:org:<id>` and so on.

    A service of AWS stands for the account that its conditions name. Without such a condition it
    may act for anyone and is an outsider itself (IAM user guide, "The confused deputy problem").
    """
    limited = list(limits(statement))
    by_test = set() if {own} in limited else {who for limit in limited for who in limit}
    found = by_test if statement.everyone else set()
    for kind, names in statement.names.items():
        if kind == "Service":
            acting = {_who(name, kind) for name in names if _acts(name, statement)}
            # Of a service that only delivers, a condition matters where it names another account.
            named = {who for who in by_test if who.removeprefix("aws:").isdigit()}
            strangers = by_test if acting else named
            found |= strangers if limited else acting
        else:
            found |= {_who(name, kind) for name in names if name != "*"}
    return found - {own}


def through_cdn(statement: Statement) -> bool:
    """Say whether CloudFront is let in, as a service or as a user of its own (the older way)."""
    names = statement.names
    users = (arn.account(name) for name in names.get("AWS", []))
    return _CDN in names.get("Service", []) or "cloudfront" in users


def _acts(service: str, statement: Statement) -> bool:
    only_delivers = statement.actions and set(statement.actions) <= _DELIVERS
    return not (service in _LOG_DELIVERY and only_delivers)


def limits(statement: Statement) -> Iterator[set[str]]:
    """Yield, for each test that leaves only principals with fixed names, who they are."""
    for operator, key, values in statement.tests:
        equal = operator.removeprefix("ForAnyValue:") in _ONLY
        if equal and key in _WHO and values and all(_is_fixed(value) for value in values):
            yield {_who(value) for value in values}


def _is_fixed(value: object) -> bool:
    text = value if isinstance(value, str) else ""
    # A wildcard further on still leaves only this account, or this organisation.
    if (arn.account(text) or "").isdigit():
        text = "".join(text.split(":", 5)[:5])
    elif text.startswith("o-"):
        text = text.split("/", 1)[0]
    return bool(text) and not set("*?$") & set(text)


def _who(name: str, kind: str = "") -> str:
    prefix = _PREFIX.get(kind, "")
    if name.startswith("o-"):
        prefix, name = "org:", name.split("/", 1)[0]
    return f"aws:{plain(arn.account(name) or prefix + name, 120)}"
