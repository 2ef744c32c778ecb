"""Domains and addresses that mail is sent from, and the other accounts that may use them.

Source: `sesv2:ListEmailIdentities` and `sesv2:GetEmailIdentity` (`Policies`). An identity keeps
nothing: mail passes through its region. Sending needs TLS, by the API and by SMTP alike (SES
developer guide, "Connecting to an Amazon SES SMTP endpoint"). Whether mail goes on encrypted, its
configuration set says. An address of a person is told by its domain alone.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "sesv2"
SCOPE = "region"
CALLS = ("ListEmailIdentities", "GetEmailIdentity")

_THROUGH = "mail is handed over by HTTPS or by SMTP, which must use TLS"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each identity."""
    return aws.pages("list_email_identities", "EmailIdentities", PageSize=1000)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one identity."""
    name = item["IdentityName"]
    shown = _shown(name)
    answer = aws.read("get_email_identity", EmailIdentity=name)
    if answer is None:
        # What is noted of the call names what was asked for.
        noted = aws.problems.pop()
        said = noted.detail.replace(name, shown)
        aws.problems.append(replace(noted, subject=shown, detail=said))
    tags = answer.get("Tags", []) if answer else []
    policies = _policies(answer)
    arn = f"arn:{aws.partition}:ses:{aws.region}:{aws.account_id}:identity/{shown}"
    paths = (
        path
        for policy in policies
        for path in access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH)
    )
    publics = {is_public(policy) for policy in policies}
    return aws.resource(
        arn,
        shown,
        Facts(
            category="mailbox",
            persistence="transit",
            access=tuple(dict.fromkeys(paths)),
            public=True if True in publics else None if None in publics else False,
        ),
        tags=tags,
    )


def _policies(answer: dict[str, Any] | None) -> list[dict[str, Any] | None]:
    # One that could not be read counts as such; without any, only this account is let in.
    if answer is None:
        return [None]
    return [{"Policy": text} for text in answer["Policies"].values()] or [{"Policy": None}]


def _shown(name: str) -> str:
    person, at, domain = name.rpartition("@")
    return f"address-{sha256(person.encode()).hexdigest()[:12]}{at}{domain}" if at else name
