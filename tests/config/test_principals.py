"""Whose a principal is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scanner.config import ConfigError, load
from scanner.config.principals import owner, owners
from scanner.model import Party

if TYPE_CHECKING:
    from pathlib import Path

ACCOUNTS = owners(
    Party(id=id_, name=id_, role="recipient", accounts=accounts)
    for id_, accounts in {
        "aws": ("aws:123456789012",),
        "org": ("aws:org:o-a1b2c3d4e5",),
        "role": ("aws:arn:aws:iam::123456789012:role/audit",),
        "sender": ("aws:host:In.Example.org",),
        "below": ("aws:host:*.example.org",),
        "deep": ("aws:host:*.eu.example.org",),
        "crm": ("aws:appflow:Salesforce", "aws:glue:SALESFORCE"),
        "push": ("aws:push:GCM",),
        "builds": ("aws:federated:token.actions.githubusercontent.com",),
        "domain": ("gcp:domain:Example.com",),
        "user": ("gcp:user:B@example.com",),
        "machine": ("gcp:serviceAccount:x@p1.iam.gserviceaccount.com",),
    }.items()
)


@pytest.mark.parametrize(
    ("principal", "party"),
    [
        ("123456789012", "aws"),
        ("aws:123456789012", "aws"),
        ("AWS:123456789012", "aws"),
        ("arn:aws:iam::123456789012:root", "aws"),
        ("arn:aws:iam::123456789012:role/x", "aws"),
        ("arn:aws-us-gov:iam::123456789012:role/x", "aws"),
        ("arn:aws:sts::123456789012:assumed-role/x/y:z", "aws"),
        ("arn:aws:iam::123456789012:role/audit", "role"),
        ("aws:arn:aws:iam::123456789012:role/audit", "role"),
        ("o-a1b2c3d4e5", "org"),
        ("org:o-a1b2c3d4e5", "org"),
        ("o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/", "org"),
        ("arn:aws:organizations::123456789012:organization/o-a1b2c3d4e5", "org"),
        ("arn:aws:organizations::123456789012:ou/o-a1b2c3d4e5/ou-ab12-11111111", "org"),
        ("arn:aws:organizations::123456789012:organization/o-ffffffffff", None),
        ("arn:aws:iam::210987654321:role/123456789012", None),
        ("arn:aws:iam::1234567890123:root", None),
        ("arn:aws:iam::*:root", None),
        ("arn:aws:iam", None),
        ("1234567890123", None),
        ("\u0661" * 12, None),
        ("o-a1b2c3d4e56", None),
        ("*", None),
        ("", None),
        ("cloudtrail.amazonaws.com", None),
        ("aws:host:in.example.org", "sender"),
        ("aws:host:IN.example.org", "sender"),
        ("aws:host:a.example.org", "below"),
        ("aws:host:a.in.example.org", "below"),
        ("aws:host:a.eu.example.org", "deep"),
        ("aws:host:example.org", None),
        ("aws:host:notexample.org", None),
        ("aws:host:a.example.org.evil.example", None),
        ("aws:host:org", None),
        ("aws:host:", None),
        ("aws:appflow:Salesforce", "crm"),
        ("aws:glue:SALESFORCE", "crm"),
        ("aws:appflow:salesforce", None),
        ("aws:push:GCM", "push"),
        ("aws:push:APNS", None),
        ("aws:federated:token.actions.githubusercontent.com", "builds"),
        ("aws:federated:token.actions.githubusercontent.com/other", None),
    ],
)
def test_aws(principal: str, party: str | None) -> None:
    assert owner("aws", principal, ACCOUNTS) == party


@pytest.mark.parametrize(
    ("principal", "party"),
    [
        ("user:a@example.com", "domain"),
        ("gcp:user:a@example.com", "domain"),
        ("user:A@EXAMPLE.COM", "domain"),
        ("user:b@example.com", "user"),
        ("domain:example.com", "domain"),
        ("serviceAccount:x@p1.iam.gserviceaccount.com", "machine"),
        # Who is in a group, and who holds a key, a domain does not say.
        ("group:all@example.com", None),
        ("serviceAccount:y@p1.iam.gserviceaccount.com", None),
        ("user:a@sub.example.com", None),
        ("user:a@notexample.com", None),
        ("user:example.com", None),
        ("deleted:user:a@example.com?uid=1", None),
        ("allUsers", None),
        ("allAuthenticatedUsers", None),
    ],
)
def test_gcp(principal: str, party: str | None) -> None:
    assert owner("gcp", principal, ACCOUNTS) == party


def test_one_cloud_does_not_answer_for_another() -> None:
    assert owner("gcp", "123456789012", ACCOUNTS) is None
    assert owner("aws", "user:a@example.com", ACCOUNTS) is None
    assert owner("register", "123456789012", ACCOUNTS) is None
    assert owner("gcp", "aws:123456789012", ACCOUNTS) == "aws"


def given(folder: Path, account: str) -> tuple[str, ...]:
    """What the register of a file knows of a party with this account."""
    file = folder / "residency.toml"
    party = f'id = "p"\nname = "P"\naccounts = ["{account}"]\n'
    file.write_text(f"[[register.party]]\n{party}", encoding="utf-8")
    return load(file).register.parties["p"].accounts


@pytest.mark.parametrize(
    "account",
    [
        "aws:host:in.example.org",
        "aws:host:localhost",
        "aws:host:*.example.org",
        "aws:host:*.eu.example.org",
        "aws:appflow:Salesforce",
        "aws:glue:ZENDESK",
        "aws:push:GCM",
        "aws:federated:saml-provider/Office",
        "aws:canonical:" + "0a" * 32,
        "aws:service:sns.amazonaws.com",
    ],
)
def test_what_a_scan_shows_can_be_named(tmp_path: Path, account: str) -> None:
    assert given(tmp_path, account) == (account,)
    assert owner("aws", account, owners([Party(id="p", name="P", role="own", accounts=(account,))]))


@pytest.mark.parametrize(
    "account",
    [
        *("aws:host:", "aws:host:*", "aws:host:*.org", "aws:host:a.*.org", "aws:host:a b"),
        *("aws:host:https://example.org", "aws:push:", "aws:anything:x", "aws:appflow:a b"),
    ],
)
def test_what_no_scan_shows_is_refused(tmp_path: Path, account: str) -> None:
    with pytest.raises(ConfigError, match="is not an account"):
        given(tmp_path, account)
