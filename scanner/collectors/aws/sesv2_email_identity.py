"""Domains and addresses that mail is sent from, and the other accounts that may use them.

Source: `sesv2:ListEmailIdentities` and `sesv2:GetEmailIdentity` (`Policies`). An identity keeps
nothing: mail passes through its region. Sending needs TLS, by the API and by SMTP alike (SES
developer guide, "Connecting to an Amazon SES SMTP endpoint"). Whether mail goes on encrypted, its
configuration set says. How an address of a person is told: `mail_identity.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud import several_policies
from scanner.cloud.aws.access import grants
from scanner.cloud.aws.contact import mail_identity
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
    shown = mail_identity.shown(item["IdentityName"])
    answer = mail_identity.read(aws, item["IdentityName"])
    # One that could not be read counts as such; without any, only this account is let in.
    policies: list[object] = [None]
    if answer is not None:
        policies = [{"Policy": text} for text in answer["Policies"].values() or [None]]
    arn = aws.arn(f"identity/{shown}", service="ses")
    paths = several_policies.access_paths(
        policies, account=aws.account_id, arn=arn, https_only=_THROUGH
    )
    public = several_policies.is_public(policies)
    return aws.resource(
        arn,
        shown,
        Facts(
            category="mailbox",
            persistence="transit",
            access=(*paths, *grants.anyone(public, paths, paths[0].encryption)),
            public=public,
        ),
        tags=answer.get("Tags") if answer else None,
    )
