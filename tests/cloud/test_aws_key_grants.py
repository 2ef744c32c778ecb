"""Grants on keys: who uses one by a grant, and that nobody is seen is not that nobody does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.access import key_grants
from scanner.collectors.aws import kms_key
from scanner.model import AccessPath
from tests.cloud.aws_recorded import HERE, OTHER, OWN, answer, recorded
from tests.collectors.aws_replay import Answered, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = f"arn:aws:kms:{HERE}:{OWN}:key/11111111-2222-3333-4444-555555555555"
UNREAD = AccessPath(
    kind="principal",
    encryption="by-service",
    evidence="whom grants let use it could not be read",
)
GRANTED = AccessPath(
    kind="principal",
    encryption="by-service",
    principal=f"aws:{OTHER}",
    evidence="let in by a grant",
)


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def grants(*accounts: str) -> dict[str, Any]:
    return {
        "Grants": [{"GranteePrincipal": f"arn:aws:iam::{one}:root"} for one in accounts],
        "Truncated": False,
    }


@pytest.mark.parametrize(
    ("said", "known", "paths"),
    [
        (grants(OTHER, OWN, OTHER), set(), [GRANTED]),
        (grants(OTHER), {f"aws:{OTHER}"}, []),
        (grants(), set(), []),
        (None, {f"aws:{OTHER}"}, [UNREAD]),
        # The policy was not read either: that says it.
        (None, {None}, []),
    ],
)
def test_who_uses_it_by_a_grant(
    account: Answered, said: Any, known: set[str | None], paths: list[AccessPath]
) -> None:
    aws = recorded(account, "kms", ("ListGrants",), [answer("ListGrants", said)])
    assert list(key_grants.paths(aws, KEY, known)) == paths


def test_a_key_whose_grants_were_not_read_may_be_used_by_others(account: Answered) -> None:
    answers = [
        answer("DescribeKey", {"KeyMetadata": {"KeyId": KEY, "Origin": "AWS_KMS"}}),
        answer("GetKeyPolicy", {"Policy": '{"Statement": []}'}),
        answer("ListGrants", None),
        answer("ListResourceTags", {"Tags": [], "Truncated": False}),
    ]
    aws = recorded(account, "kms", kms_key.CALLS, answers)
    found = kms_key.resource(aws, {"arn": KEY, "names": []})
    assert found.facts.access[1:] == (UNREAD,)
