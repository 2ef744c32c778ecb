"""Whom a role's trust policy lets in, outside the account."""

from __future__ import annotations

import json
from typing import Any

import pytest

from scanner.cloud.aws.access.trust import trusted

OWN = "111122223333"
GITHUB = "token.actions.githubusercontent.com"


def policy(principal: Any, effect: str = "Allow", **condition: Any) -> dict[str, Any]:
    statement = {"Effect": effect, "Principal": principal, "Action": "sts:AssumeRole"}
    return {"Policy": json.dumps({"Statement": statement | condition})}


def when(operator: str, key: str, value: str) -> dict[str, Any]:
    return {"Condition": {operator: {key: value}}}


@pytest.mark.parametrize(
    ("principal", "condition", "who"),
    [
        ({"Service": "ec2.amazonaws.com"}, {}, set()),
        ({"AWS": OWN}, {}, set()),
        ({"AWS": f"arn:aws:iam::{OWN}:user/a"}, {}, set()),
        ({"AWS": ["AIDAEXAMPLEDELETED", "AROAEXAMPLEDELETED"]}, {}, set()),
        ({"AWS": "arn:aws:iam::999988887777:role/x"}, {}, {"aws:999988887777"}),
        (
            {"Service": "sns.amazonaws.com"},
            when("StringEquals", "aws:SourceAccount", "999988887777"),
            {"aws:999988887777"},
        ),
        (
            {"Service": ["rolesanywhere.amazonaws.com", "ec2.amazonaws.com"]},
            when("StringEquals", "aws:SourceAccount", OWN),
            {"aws:service:rolesanywhere.amazonaws.com"},
        ),
        (
            {"Service": "credentials.iot.amazonaws.com"},
            {},
            {"aws:service:credentials.iot.amazonaws.com"},
        ),
        (
            {"Federated": f"arn:aws:iam::{OWN}:oidc-provider/{GITHUB}"},
            {},
            {f"aws:federated:{GITHUB}"},
        ),
        (
            {"Federated": f"arn:aws:iam::{OWN}:saml-provider/Office"},
            {},
            {"aws:federated:saml-provider/Office"},
        ),
        ({"Federated": "accounts.google.com"}, {}, {"aws:federated:accounts.google.com"}),
        (
            {"Federated": "cognito-identity.amazonaws.com"},
            {},
            {"aws:federated:cognito-identity.amazonaws.com"},
        ),
        (
            {"Federated": "cognito-identity.amazonaws.com"},
            when("StringEquals", "cognito-identity.amazonaws.com:aud", "eu-central-1:1"),
            set(),
        ),
        (
            {"AWS": "*"},
            when("StringEquals", "aws:PrincipalOrgID", "o-example"),
            {"aws:org:o-example"},
        ),
    ],
)
def test_who_may_take_on_a_role(principal: Any, condition: Any, who: set[str]) -> None:
    assert trusted(policy(principal, **condition), OWN) == who


def test_a_refusal_lets_in_nobody() -> None:
    assert trusted(policy({"AWS": "999988887777"}, "Deny"), OWN) == set()


@pytest.mark.parametrize("answer", [None, {"Policy": "no policy"}, {"Policy": 1}])
def test_a_policy_that_is_not_readable_lets_in_nobody_knows_whom(answer: Any) -> None:
    assert trusted(answer, OWN) == {None}
