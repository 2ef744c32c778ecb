"""Which policies of serverless search collections hold for which collection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scanner.cloud.aws.analytics import collection_policy
from scanner.cloud.aws.unit import Aws
from scanner.model import AccessPath
from tests.collectors.aws_replay import Answered, reply, without_account

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = "MTcwMDAwMDAwMDAwMF8x"
PARTNER = "arn:aws:iam::999988887777:role/partner"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def unit(account: Answered, *statements: dict[str, Any]) -> Aws:
    """Return a unit whose only policy, of either kind, has these statements."""

    def answered(model: Any, **_: object) -> tuple[Any, Any]:
        kind = "access" if "Access" in model.name else "security"
        about = {"name": "only", "policyVersion": VERSION}
        if model.name.startswith("List"):
            return reply(None, {f"{kind}PolicySummaries": [about]})
        return reply(None, {f"{kind}PolicyDetail": {**about, "policy": [*statements]}})

    return Aws(
        account=account.by(answered),
        service="opensearchserverless",
        type="aws_opensearchserverless_collection",
        region="eu-central-1",
        calls=collection_policy.CALLS,
        account_id="111122223333",
    )


def network(pattern: str, *, public: bool) -> dict[str, Any]:
    return {"Rules": [{"Resource": [pattern]}], "AllowFromPublic": public}


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        ([network("collection/calls", public=True)], True),
        ([network("collection/*", public=True)], True),
        ([network("collection/ca*", public=False)], False),
        ([network("collection/calls", public=False), network("collection/*", public=True)], True),
        ([network("collection/other", public=True)], None),
        ([{"Rules": [{"Resource": ["collection/calls"]}]}], None),
        ([], None),
    ],
)
def test_who_is_let_in_from_all_networks(
    account: Answered, statements: list[dict[str, Any]], expected: bool | None
) -> None:
    assert collection_policy.is_public(unit(account, *statements), "calls") is expected


@pytest.mark.parametrize(
    ("pattern", "who"),
    [
        ("index/calls/*", {"aws:999988887777"}),
        ("index/ca*/secret", {"aws:999988887777"}),
        ("index/*/*", {"aws:999988887777"}),
        ("collection/calls", {"aws:999988887777"}),
        ("index/other/*", set()),
        ("model/calls/*", set()),
    ],
)
def test_whom_a_data_policy_lets_in(account: Answered, pattern: str, who: set[str]) -> None:
    rule = {"Rules": [{"Resource": [pattern]}], "Principal": [PARTNER, "saml/111122223333/idp"]}
    found = list(collection_policy.paths(unit(account, rule), "calls"))
    said = "let in by a data access policy"
    assert found == [
        AccessPath(kind="principal", encryption="by-service", principal=one, evidence=said)
        for one in who
    ]
