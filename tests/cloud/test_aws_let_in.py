"""Who is let in by what gives access to others: Lake Formation, analyzers, connections of Glue."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from scanner import agreements
from scanner.cloud.aws.access import analyzer_findings, grants
from scanner.collectors.aws import lakeformation_permissions
from scanner.engine.embedded import EmbeddedEngine
from scanner.judge import judge
from scanner.model import AccessPath
from scanner.targets.unit import collectors
from tests.cloud.aws_recorded import OTHER, OWN, answer, recorded
from tests.collectors.aws_replay import Answered, fixture, run, without_account
from tests.inventories import TODAY, inventory, primary, store

if TYPE_CHECKING:
    from collections.abc import Iterator

ROLE = f"arn:aws:iam::{OWN}:role"


@pytest.fixture(scope="module")
def account() -> Iterator[Answered]:
    with pytest.MonkeyPatch.context() as patched:
        without_account(patched)
        yield Answered()


def lake(account: Answered, admins: list[str], granted: list[str], asks: str) -> list[Any]:
    lakeformation = lakeformation_permissions
    told = [{"DataLakePrincipalIdentifier": one} for one in admins]
    answers = [
        answer("GetDataLakeSettings", {"DataLakeSettings": {"DataLakeAdmins": told}}),
        answer(
            "ListPermissions",
            {
                "PrincipalResourcePermissions": [
                    {"Principal": {"DataLakePrincipalIdentifier": one}} for one in granted
                ]
            },
        ),
        answer("GetCallerIdentity", {"Arn": asks}, service="sts"),
    ]
    aws = recorded(account, "lakeformation", lakeformation.CALLS, answers)
    found, problems = run(lakeformation, aws)
    assert problems == []
    return found


SESSION = f"arn:aws:sts::{OWN}:assumed-role/residency/scan"


def test_a_region_without_a_data_lake_has_nothing_to_tell(account: Answered) -> None:
    assert lake(account, [], ["IAM_ALLOWED_PRINCIPALS"], SESSION) == []


@pytest.mark.parametrize(
    ("asks", "admin", "sees"),
    [
        (SESSION, f"{ROLE}/residency", True),
        (SESSION, f"{ROLE}/audit/residency", True),
        (SESSION, f"{ROLE}/other", False),
        (SESSION, f"arn:aws:iam::{OWN}:user/residency", False),
        (f"arn:aws:iam::{OWN}:user/scan", f"arn:aws:iam::{OWN}:user/scan", True),
        (f"arn:aws:iam::{OWN}:user/scan", f"arn:aws:iam::{OWN}:user/other", False),
    ],
)
def test_only_an_administrator_sees_all_grants(
    account: Answered, asks: str, admin: str, sees: bool
) -> None:
    (found,) = lake(account, [admin], [OTHER], asks)
    whose = [path.principal for path in found.facts.access]
    assert whose == [f"aws:{OTHER}", *([] if sees else [None])]


def test_findings_are_left_out_only_of_types_that_a_collector_reads() -> None:
    assert set(analyzer_findings.READ_HERE.values()) <= collectors("aws").keys()


def test_of_a_connection_only_the_host_is_kept() -> None:
    found = fixture("glue_connection")
    assert "never-kept" in json.dumps(found["calls"])
    assert "never-kept" not in json.dumps(found["resources"])


@pytest.mark.parametrize(
    ("public", "known", "said"),
    [
        (False, [], []),
        (True, [], ["aws:*"]),
        (True, ["aws:*"], []),
        (True, [None], ["aws:*"]),
        (None, [], [None]),
        (None, ["aws:999988887777"], [None]),
        (None, [None], []),
    ],
)
def test_anyone_is_somebody(
    public: bool | None,
    known: list[str | None],
    said: list[str | None],
) -> None:
    paths = [AccessPath(kind="principal", principal=who, encryption="unknown") for who in known]
    found = list(grants.anyone(public, paths, "by-service"))
    assert [(path.kind, path.principal) for path in found] == [("principal", who) for who in said]
    assert grants.facts([(who, "seen") for who in known], "unknown", public=public).access == (
        *(replace(path, evidence="seen") for path in paths),
        *grants.anyone(public, paths, "unknown"),
    )


@pytest.mark.parametrize(
    ("public", "verdict"), [(False, "conform"), (True, "finding"), (None, "unknown")]
)
def test_what_anyone_may_take_on_is_never_in_order(
    public: bool | None,
    verdict: str,
) -> None:
    roles = replace(store("roles"), facts=grants.facts([], "by-service", public=public))
    stock = inventory(store("good", primary("DE")), roles)
    result = judge(stock, [agreements.load("article3")], EmbeddedEngine(), as_of=TODAY)
    assert {c.clause: c.verdict for c in result.clauses}["3.2.minimum"] == verdict
