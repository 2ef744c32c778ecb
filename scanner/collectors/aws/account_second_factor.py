"""Whether whoever signs in to an account shows a second factor: root and users with a password.

Source: `iam:GetAccountSummary` (`AccountMFAEnabled`, `AccountPasswordPresent` of the root user) and
of each user of `iam:ListUsers` what `sign_in.py` says. Who comes in by an identity provider
(`iam:ListSAMLProviders`, which IAM Identity Center sets up too) shows it there or not: that is not
seen. Counts only: names of people are not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import account_control, sign_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Resource

SERVICE = "iam"
SCOPE = "account"
CALLS = ("GetAccountSummary", "ListUsers", *sign_in.CALLS, "ListSAMLProviders")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield what the account says of itself. Users are no items: problems name those."""
    yield aws.call("get_account_summary")["SummaryMap"]


def resource(aws: Aws, summary: dict[str, Any]) -> Resource:
    """Count who can come in with a password alone."""
    # A member account may have no root password at all (IAM user guide, "Centralize root access").
    alone = summary.get("AccountPasswordPresent", 1) != 0 and not summary["AccountMFAEnabled"]
    users = aws.read_all("list_users", "Users", MaxItems=1000)
    answers = [sign_in.has_second_factor(aws, user["UserName"]) for user in users or ()]
    without, unread = answers.count(False), answers.count(None)
    answer = aws.read("list_saml_providers")
    providers = None if answer is None else len(answer["SAMLProviderList"])
    on: bool | None = True
    if alone or without:
        on = False
    elif users is None or unread or providers is None or providers:
        on = None
    parts = (
        f"root user {'with a password alone' if alone else 'in order'}",
        f"users with a password alone: {without} of {len(answers)}",
        "the list of users not read" if users is None else "",
        f"users not read: {unread}" if unread else "",
        "identity providers not read" if providers is None else "",
        f"identity providers, whose second factor is not seen: {providers}" if providers else "",
    )
    evidence = "; ".join(part for part in parts if part)
    return account_control.resource(aws, "second-factor", evidence, on=on)
