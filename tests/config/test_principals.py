"""Whose a principal is."""

from __future__ import annotations

import pytest

from scanner.config.principals import owner, owners
from scanner.model import Party

ACCOUNTS = owners(
    Party(id=id_, name=id_, role="recipient", accounts=accounts)
    for id_, accounts in {
        "aws": ("aws:123456789012",),
        "org": ("aws:org:o-a1b2c3d4e5",),
        "role": ("aws:arn:aws:iam::123456789012:role/audit",),
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
