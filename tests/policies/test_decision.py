"""The decision on a small mixed estate: one answer for each part, from every rule."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from scanner import agreements
from scanner.engine.embedded import EmbeddedEngine
from scanner.engine.protocol import read_decision
from scanner.model import (
    UNKNOWN_LOCATION,
    AccessEntry,
    AccessPath,
    Control,
    Copy,
    Facts,
    Location,
    Party,
    Register,
    Safeguard,
)

IRELAND = Location(code="eu-west-1", kind="region", countries=("IE",))
LONDON = Location(code="eu-west-2", kind="region", countries=("GB",))
VIRGINIA = Location(code="us-east-1", kind="region", countries=("US",))
EUROPE = Location(code="EU", kind="multi-region", within="EU")

STORE = Facts(
    category="object-store",
    persistence="persistent",
    copies=(
        Copy(role="primary", location=IRELAND),
        Copy(role="replica", location=VIRGINIA),
        Copy(role="backup", location=LONDON),
        Copy(role="log", location=UNKNOWN_LOCATION),
        Copy(role="key", location=IRELAND),
        Copy(role="planned", location=EUROPE),
    ),
    access=(
        AccessPath(kind="endpoint", encryption="enforced"),
        AccessPath(kind="principal", encryption="by-service", principal="210987654321"),
        AccessPath(kind="share", encryption="optional", party="support", entries=("help",)),
    ),
    public=False,
)
BALANCER = Facts(
    category="load-balancer",
    persistence="transit",
    copies=(Copy(role="primary", location=VIRGINIA),),
    access=(AccessPath(kind="public", encryption="none"),),
    public=True,
)
SUPPORT = Facts(category="party", persistence="persistent", party="support")
CLOUD = Facts(category="party", persistence="persistent", party="cloud")
DATABASE = Facts(
    category="database",
    persistence="persistent",
    copies=(
        Copy(role="primary", location=IRELAND, encrypted=True),
        Copy(role="replica", location=IRELAND, encrypted=False),
        Copy(role="backup", location=IRELAND),
        Copy(role="key", location=IRELAND),
    ),
    public=False,
    controls=(
        Control(kind="backup", on=True, last=date(2026, 11, 20)),
        Control(kind="own-key", on=False),
        Control(kind="deletion", on=None),
    ),
)
ACCOUNT = Facts(
    category="account",
    persistence="control-plane",
    controls=(Control(kind="audit-trail", on=True), Control(kind="second-factor", on=False)),
)

REGISTER = Register(
    parties={
        "support": Party(
            id="support",
            name="Support",
            role="sub-processor",
            country="IN",
            processes_in=("IN",),
            access_from=("IN",),
            safeguards=(Safeguard(kind="scc", checked=date(2026, 1, 1), assessment="TIA 1"),),
        ),
        "cloud": Party(
            id="cloud", name="Cloud", role="sub-processor", provider="aws", signed=date(2024, 1, 1)
        ),
    },
    access={
        "help": AccessEntry(
            id="help", party="support", origins=("IN",), why="support", until=date(2027, 1, 1)
        )
    },
)
COPIES, PATHS, STORES, PARTIES = 10, 4, 2, 2


def resource(facts: Facts, basis: str) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(facts)
    return {**values, "provider": "aws", "type": "aws_x", "basis": basis}


def document(name: str) -> dict[str, Any]:
    terms = agreements.load(name)
    return {
        "as_of": "2026-11-22",
        "agreement": {
            "id": terms.id,
            "zone": terms.zone,
            "processing_zone": terms.processing_zone,
            "safeguards": terms.safeguards,
            "adequacy_warning_days": terms.adequacy_warning_days,
            "backup_max_days": terms.longest_without_backup,
            "rules": terms.rules,
        },
        "register": msgspec.to_builtins(REGISTER),
        "resources": [
            resource(STORE, "observed"),
            resource(BALANCER, "planned"),
            resource(SUPPORT, "declared"),
            resource(CLOUD, "declared"),
            resource(DATABASE, "observed"),
            resource(ACCOUNT, "observed"),
        ],
    }


def decide(name: str) -> dict[str, list[tuple[Any, ...]]]:
    decision = read_decision(EmbeddedEngine().decide(document(name)))
    assert decision.rules_evaluated == agreements.load(name).rules
    return {
        rule: [(o.resource, o.copy, o.path, o.status) for o in outcomes]
        for rule, outcomes in decision.outcomes.items()
    }


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        ("storage_outside_eea", 2),
        ("replica_outside_eea", 2),
        ("backup_outside_eea", 2),
        ("planned_copy_outside_eea", 1),
        ("log_copy_outside_eea", 1),
        ("key_outside_eea", 2),
        ("location_unknown", COPIES),
        ("copy_without_basis", COPIES - 2),
        ("plaintext_access", PATHS),
        ("access_not_registered", PATHS),
        ("transfer_without_basis", PATHS),
        ("recipient_not_in_register", PATHS),
        ("public_exposure", STORES + 1),
        ("provider_not_in_register", STORES),
        ("recipient_without_basis", PARTIES),
        ("adequacy_ending", PARTIES),
        ("dpf_without_fallback", PARTIES),
        ("subprocessor_unsigned", PARTIES),
        ("subprocessor_storage_outside_eea", PARTIES),
        ("subprocessor_not_reported", PARTIES),
    ],
)
def test_one_answer_for_each_part(rule: str, parts: int) -> None:
    answers = decide("callvoip")[rule]
    assert len(answers) == parts
    assert len({answer[:3] for answer in answers}) == parts


def test_every_copy_is_judged_on_its_own_place() -> None:
    decided = decide("callvoip")
    statuses = {
        answer[1]: answer[3]
        for rule, answers in decided.items()
        if rule.endswith("_outside_eea") and rule != "subprocessor_storage_outside_eea"
        for answer in answers
        if answer[0] == 0
    }
    assert statuses == {0: "pass", 1: "fail", 2: "fail", 3: "unknown", 4: "pass", 5: "pass"}


def test_the_agreement_decides_whether_clauses_are_a_basis() -> None:
    support = (2, None, None)
    assert (*support, "fail") in decide("callvoip")["recipient_without_basis"]
    assert (*support, "pass") in decide("whoyougonnacall")["recipient_without_basis"]
