"""Safeguards that follow from several resources: backups, a key for each customer, deletion."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from scanner.agreements import load
from scanner.config import Config
from scanner.controls.account import unseen
from scanner.controls.estate import material
from scanner.engine.embedded import EmbeddedEngine
from scanner.judge import judge
from scanner.model import (
    Control,
    Controller,
    Copy,
    Coverage,
    Facts,
    Finding,
    Identity,
    PlanFile,
    Register,
    Resource,
)
from scanner.normalise import complete, normalise
from scanner.verdicts import is_open
from tests.inventories import inventory, location, seen

DAY = date(2026, 11, 22)
CLAUSES = ("4-13", "10.database-key", "10.access", "10.logging", "10.backups")
IRELAND = location("IE")
KEY_A = "arn:aws:kms:eu-west-1:111122223333:key/aaaaaaaa-2222-3333-4444-555555555555"
KEY_B = "arn:aws:kms:eu-west-1:111122223333:key/bbbbbbbb-2222-3333-4444-555555555555"


def copy(role: Any = "primary", **fields: Any) -> Copy:
    given = {"location": IRELAND, "owner": "111122223333", "encrypted": True, **fields}
    return Copy(role=role, **given)


def thing(name: str, *copies: Copy, customer: str | None = None, **fields: Any) -> Resource:
    category = fields.pop("category", "database")
    facts = Facts(
        category=category,
        persistence=fields.pop("persistence", "persistent"),
        copies=copies,
        public=False,
        controls=fields.pop("controls", ()),
    )
    given: dict[str, Any] = {
        "id": f"arn:{name}",
        "name": name,
        "provider": "aws",
        "account": "111122223333",
        "service": "x",
        "type": "aws_db_instance",
        "tags": {"Customer": customer} if customer else {},
        **fields,
    }
    return Resource(facts=facts, **given)


def told(
    *resources: Resource,
    kind: str,
    controllers: tuple[Controller, ...] = (),
    coverage: tuple[Coverage, ...] = (),
    **config: Any,
) -> dict[str, Control]:
    register = Register(controllers={one.id: one for one in controllers})
    settings = Config(register=register, **config)
    found = normalise(resources, settings, as_of=DAY, coverage=coverage)
    return {r.name: c for r in found for c in r.facts.controls if c.kind == kind}


def on(found: dict[str, Control]) -> dict[str, bool | None]:
    return {name: control.on for name, control in found.items()}


def test_automatic_backups_are_backups() -> None:
    days = copy("backup", retention_days=7)
    assert told(thing("db", copy(), days), kind="backup") == {
        "db": Control(kind="backup", on=True, evidence="automatic backups are kept")
    }
    none = copy("backup", retention_days=0)
    last = thing("db", copy(), none)
    assert on(told(last, kind="backup")) == {"db": None}


def test_the_newest_backup_counts_wherever_it_is_listed() -> None:
    vault = thing(
        "vault",
        copy("backup", of="arn:db", made=date(2026, 11, 1)),
        copy("backup", of="arn:db", made=date(2026, 11, 20)),
        copy("backup", of="arn:other", made=date(2026, 11, 21)),
        category="backup",
        type="aws_backup_vault",
    )
    assert told(thing("db", copy()), vault, kind="backup") == {
        "db": Control(kind="backup", on=True, last=date(2026, 11, 20), evidence="backups found: 2")
    }


def test_a_backup_that_is_not_complete_proves_nothing() -> None:
    snapshot = thing("snap", copy("snapshot", of="arn:db"), category="snapshot")
    found = told(thing("db", copy()), snapshot, kind="backup")
    assert found == {
        "db": Control(
            kind="backup",
            on=None,
            evidence="backups found: 1; when they were completed is not told",
        )
    }


def test_none_is_found_only_where_all_could_be_seen() -> None:
    database = thing("db", copy())
    assert on(told(database, kind="backup")) == {"db": False}
    for type_ in ("aws_backup_vault", "aws_db_snapshot", "*"):
        for status in ("denied", "failed", "skipped", "unsupported"):
            gap = seen(status, type=type_, account="999988887777")
            assert on(told(database, kind="backup", coverage=(gap,))) == {"db": None}
    others = (
        *(seen(type=type_) for type_ in ("aws_backup_vault", "aws_db_snapshot", "*")),
        seen("denied", type="aws_s3_bucket"),
        seen("denied", provider="gcp", type="*"),
    )
    assert on(told(database, kind="backup", coverage=others)) == {"db": False}


@pytest.mark.parametrize(
    ("type_", "category"),
    [
        ("aws_db_instance", "database"),
        ("aws_rds_cluster", "database"),
        ("aws_docdb_cluster", "database"),
        ("aws_neptune_cluster", "database"),
        ("aws_dynamodb_table", "database"),
        ("aws_ebs_volume", "block-storage"),
        ("aws_efs_file_system", "file-system"),
    ],
)
def test_of_these_types_none_found_is_none(type_: str, category: str) -> None:
    store = thing("store", copy(), type=type_, category=category)
    evidence = "no automatic backup, snapshot or recovery point was found"
    assert told(store, kind="backup") == {
        "store": Control(kind="backup", on=False, evidence=evidence)
    }
    gap = seen("denied", type="aws_backup_vault")
    evidence = "none was found, but not everything that lists backups could be read"
    assert told(store, kind="backup", coverage=(gap,)) == {
        "store": Control(kind="backup", on=None, evidence=evidence)
    }


def test_of_a_type_whose_backups_nobody_reads_none_found_says_nothing() -> None:
    assert told(thing("db", copy(), type="aws_odd_database"), kind="backup") == {
        "db": Control(kind="backup", on=None, evidence="the backups of this type are not read")
    }


def test_what_a_collector_says_of_backups_stands() -> None:
    said = Control(kind="backup", on=None, evidence="by the service")
    assert told(thing("db", copy(), controls=(said,)), kind="backup") == {"db": said}


def test_a_replica_is_backed_up_with_its_source() -> None:
    source = thing("db", copy(), copy("backup", retention_days=7))
    replica = thing("reader", copy("replica", of="arn:db"))
    assert on(told(source, replica, kind="backup")) == {"db": True}
    # A table of several regions: each says that the other is its replica.
    one = thing("ireland", copy(), copy("replica", id="arn:ohio"), copy("backup"))
    other = thing("ohio", copy(), copy("replica", id="arn:ireland"))
    assert on(told(one, other, kind="backup")) == {"ireland": True, "ohio": True}
    assert on(told(other, kind="backup")) == {"ohio": False}


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        # What somebody made once goes on no longer, for however long it is kept.
        (copy("backup", made=date(2026, 1, 1), retention_days=35), (True, date(2026, 1, 1))),
        (copy("snapshot", made=date(2026, 1, 1), retention_days=35), (True, date(2026, 1, 1))),
        (copy("snapshot", retention_days=35), (True, None)),
        (copy("snapshot"), (None, None)),
        (copy("snapshot", retention_days=0), (None, None)),
        (copy("backup"), (True, None)),
        (copy("log", retention_days=30), (False, None)),
        (copy("replica", retention_days=30), (False, None)),
    ],
)
def test_what_a_store_keeps_itself(kept: Copy, expected: tuple[bool | None, date | None]) -> None:
    found = told(thing("db", copy(retention_days=30), kept), kind="backup")["db"]
    assert (found.on, found.last) == expected


@pytest.mark.parametrize("role", ["log", "backup", "index", "planned"])
def test_only_of_a_replica_the_backups_are_those_of_its_source(role: Any) -> None:
    other = thing("other", copy(), copy("backup", retention_days=7))
    alone = thing("db", copy())
    assert on(told(alone, other, kind="backup")) == {"db": False, "other": True}
    made = date(2026, 1, 1) if role == "backup" else None
    beside = thing("db", copy(), copy(role, id="arn:other", made=made))
    found = told(beside, other, kind="backup")["db"]
    assert (found.on, found.last) == (role == "backup", made)


def test_only_what_is_observed_and_keeps_data_is_asked_for() -> None:
    planned = thing("planned", copy(), basis="planned", customer="a")
    passing = [
        thing(word, copy(), persistence=word, customer="a")
        for word in ("temporary", "transit", "control-plane")
    ]
    bucket = thing("bucket", copy(), category="object-store")
    for kind in ("backup", "own-key", "deletion"):
        given = (Controller(id="a", name="A"),) if kind == "deletion" else ()
        assert told(planned, *passing, kind=kind, controllers=given) == {}
    for kind in ("backup", "own-key"):
        assert told(bucket, kind=kind) == {}
    assert complete([thing("db", copy())], Config(), as_of=DAY)[0].facts.controls == ()


def test_a_key_of_one_customer() -> None:
    a = thing("a", copy(key=KEY_A), customer="a")
    b = thing("b", copy(key=KEY_B), customer="b")
    assert told(a, b, kind="own-key") == {
        name: Control(
            kind="own-key", on=True, evidence="by the tags, nobody else's data is under its keys"
        )
        for name in ("a", "b")
    }


def test_a_key_of_two_customers_whatever_else_it_encrypts() -> None:
    a = thing("a", copy(key=KEY_A), customer="a")
    bucket = thing("b", copy(key=KEY_A), customer="B", category="object-store")
    found = told(a, bucket, kind="own-key")
    assert found == {
        "a": Control(
            kind="own-key",
            on=False,
            evidence="data of other customers is under the key of the primary copy as well",
        )
    }


def test_the_backups_of_a_database_have_a_key_too() -> None:
    a, b = thing("a", copy(key=KEY_A), customer="a"), thing("b", copy(key=KEY_B), customer="b")
    points = (copy("backup", of=f"arn:{name}", key="alias/aws/backup") for name in "ab")
    apart = copy("backup", of="arn:a", key=KEY_A)
    for copies, expected in (
        (tuple(points), {"a": None, "b": None}),
        ((apart,), {"a": True, "b": True}),
        ((apart, copy("backup", of="arn:b", key=KEY_A)), {"a": False, "b": False}),
    ):
        vault = thing("vault", *copies, category="backup")
        assert on(told(a, b, vault, kind="own-key")) == expected


@pytest.mark.parametrize(
    ("copies", "customer", "expected"),
    [
        ((copy(key=KEY_A),), None, None),
        ((copy(key=None),), "a", None),
        ((copy(key="alias/aws/rds"),), "a", None),
        ((copy(key=KEY_A, encrypted=None),), "a", True),
        ((copy(encrypted=False),), "a", False),
        ((copy(key=KEY_A), copy("replica")), "a", None),
        ((copy(key=KEY_A), copy("planned")), "a", True),
        ((), "a", None),
        ((copy(key=KEY_A),), "a, b", False),
        ((copy(key=KEY_A),), "shared", False),
    ],
)
def test_what_cannot_be_told_of_a_key_is_unknown(
    copies: tuple[Copy, ...], customer: str | None, expected: bool | None
) -> None:
    assert on(told(thing("db", *copies, customer=customer), kind="own-key")) == {"db": expected}


def test_something_without_a_tag_may_be_anybody_s() -> None:
    a = thing("a", copy(key=KEY_A), customer="a")
    nobody = thing("logs", copy(key=KEY_A), category="log-store")
    assert on(told(a, nobody, kind="own-key")) == {"a": None}


def test_what_is_not_there_or_is_a_key_is_nobody_s_data() -> None:
    a = thing("a", copy(key=KEY_A), customer="a")
    planned = thing("b", copy(key=KEY_A), customer="b", basis="planned")
    declared = thing("c", copy(key=KEY_A), customer="c", basis="declared")
    wrapped = thing("d", copy("key", key=KEY_A), customer="d", category="key")
    assert on(told(a, planned, declared, wrapped, kind="own-key")) == {"a": True}


def test_a_name_with_a_comma_is_one_if_the_register_has_it() -> None:
    one = thing("db", copy(key=KEY_A), customer="Smith, Jones")
    controller = Controller(id="smith, jones", name="Smith, Jones")
    assert on(told(one, kind="own-key", controllers=(controller,))) == {"db": True}


def test_the_tag_may_have_another_name() -> None:
    one = thing("db", copy(key=KEY_A), tags={"Klant": "a"})
    assert on(told(one, kind="own-key")) == {"db": None}
    assert on(told(one, kind="own-key", customer_tag="klant")) == {"db": True}


@pytest.mark.parametrize("category", ["database", "search-index"])
def test_a_database_of_several_customers_has_no_key_of_its_own(category: str) -> None:
    for customer in ("a, b", "shared"):
        # Whatever its key, and where that is not told too.
        for key in (KEY_A, None):
            one = thing("db", copy(key=key), customer=customer, category=category)
            evidence = "by its tag it serves several customers"
            assert told(one, kind="own-key") == {
                "db": Control(kind="own-key", on=False, evidence=evidence)
            }


@pytest.mark.parametrize("category", ["block-storage", "file-system", "server"])
def test_what_may_hold_a_database_may_have_a_key_of_its_own(category: str) -> None:
    alone = thing("a", copy(key=KEY_A), customer="a", category=category)
    evidence = "by the tags, nobody else's data is under its keys"
    assert told(alone, kind="own-key") == {"a": Control(kind="own-key", on=True, evidence=evidence)}
    shared = thing("a", copy(key=KEY_A), customer="shared", category=category)
    evidence = "by its tag it serves several customers; whether it holds a database is not seen"
    assert told(shared, kind="own-key") == {
        "a": Control(kind="own-key", on=None, evidence=evidence)
    }


def test_what_may_hold_a_database_never_shares_a_key_for_sure() -> None:
    volumes = [
        thing(name, copy(key=KEY_A), customer=name, category="block-storage") for name in "ab"
    ]
    found = told(*volumes, kind="own-key")
    assert on(found) == {"a": None, "b": None}
    assert "whether it holds a database is not seen" in (found["a"].evidence or "")


def test_material_of_keys() -> None:
    replica = "arn:aws:kms:{}:111122223333:key/mrk-1234"
    assert material(replica.format("eu-west-1")) == material(replica.format("us-east-1"))
    assert material(KEY_A) == KEY_A
    google = "projects/p/locations/europe-west4/keyRings/r/cryptoKeys/k"
    assert material(f"{google}/cryptoKeyVersions/3") == material(google) == google
    for odd in (None, "alias/aws/rds", "arn:aws:kms:eu-west-1:111122223333:alias/x", "1234"):
        assert material(odd) is None


RUNS = Controller(id="runs", name="Runs")
LEFT = Controller(id="left", name="Left", ended=date(2026, 10, 31))
LEAVES = Controller(id="leaves", name="Leaves", ended=DAY)


@pytest.mark.parametrize(
    ("customer", "expected"),
    [
        ("Runs", True),
        ("leaves", True),
        ("left", False),
        ("left, runs", None),
        ("shared", None),
        ("unknown", None),
        (None, None),
    ],
)
def test_data_of_customers(customer: str | None, expected: bool | None) -> None:
    store = thing("store", copy(), customer=customer, category="object-store")
    found = told(store, kind="deletion", controllers=(RUNS, LEFT, LEAVES))
    assert on(found) == {"store": expected}


def test_a_backup_is_of_the_customer_of_its_source() -> None:
    gone = thing("db", copy(), customer="left")
    runs = thing("runs", copy(), customer="runs")
    vault = thing("vault", copy("backup", of="arn:runs"), category="backup")
    controllers = (RUNS, LEFT)
    assert on(told(runs, vault, kind="deletion", controllers=controllers)) == {
        "runs": True,
        "vault": True,
    }
    both = replace(
        vault, facts=replace(vault.facts, copies=(*vault.facts.copies, copy("backup", of="arn:db")))
    )
    found = told(runs, gone, both, kind="deletion", controllers=controllers)
    assert on(found) == {"runs": True, "db": False, "vault": False}
    assert found["vault"].evidence == "the contract of its customer ended on 2026-10-31"


def test_a_store_of_which_no_copy_was_seen_is_of_its_own_customer() -> None:
    found = [
        on(told(thing("store", customer=name), kind="deletion", controllers=(RUNS, LEFT)))
        for name in ("left", "runs", None)
    ]
    assert found == [{"store": False}, {"store": True}, {"store": None}]


def test_of_customers_who_left_the_first_day_is_told() -> None:
    first = Controller(id="first", name="First", ended=date(2026, 3, 31))
    sources = [thing(name, copy(), customer=name) for name in ("left", "first")]
    points = [copy("backup", of=f"arn:{source.name}") for source in sources]
    vault = thing("vault", *points, category="backup")
    controllers = (RUNS, LEFT, first)
    assert told(*sources, vault, kind="deletion", controllers=controllers)["vault"] == Control(
        kind="deletion", on=False, evidence="the contract of its customer ended on 2026-03-31"
    )
    # Of one store of them both it is not told which part was erased.
    both = thing("both", copy(), customer="left, first")
    assert told(both, kind="deletion", controllers=controllers)["both"] == Control(
        kind="deletion",
        on=None,
        evidence="it serves several customers, and whether a part was erased is not seen",
    )


@pytest.mark.parametrize("doubtful", ["left, runs", "shared", "unknown", "runs, unknown", None])
def test_one_copy_in_doubt_is_enough(doubtful: str | None) -> None:
    sources = [
        thing("clear", copy(), customer="runs"),
        thing("doubtful", copy(), customer=doubtful),
    ]
    points = [copy("backup", of=f"arn:{source.name}") for source in sources]
    vault = thing("vault", *points, category="backup", customer=None)
    found = on(told(*sources, vault, kind="deletion", controllers=(RUNS, LEFT)))
    assert found == {"clear": True, "doubtful": None, "vault": None}


@pytest.mark.parametrize(
    ("customer", "doubt"),
    [
        (None, "no tag says whose data this is"),
        ("shared", "it serves several customers, and whether a part was erased is not seen"),
        ("left, runs", "it serves several customers, and whether a part was erased is not seen"),
        ("unknown", "its customer is not in the register"),
    ],
)
def test_why_it_cannot_be_told_whether_data_was_erased(customer: str | None, doubt: str) -> None:
    found = told(
        thing("store", copy(), customer=customer), kind="deletion", controllers=(RUNS, LEFT)
    )
    assert found == {"store": Control(kind="deletion", on=None, evidence=doubt)}


def test_nobody_has_left() -> None:
    found = told(thing("store", copy()), kind="deletion", controllers=(RUNS, LEAVES))
    assert found == {
        "store": Control(kind="deletion", on=True, evidence="no contract in the register has ended")
    }
    assert told(thing("store", copy()), kind="deletion") == {}


def test_evidence_names_no_customer() -> None:
    estate = [
        thing(f"db-{name}", copy(key=KEY_A), customer=name) for name in ("runs", "left", "secret")
    ]
    for kind in ("own-key", "deletion"):
        found = told(*estate, kind=kind, controllers=(RUNS, LEFT))
        text = " ".join(control.evidence or "" for control in found.values())
        assert not [name for name in ("secret", "Left", "left ") if name in text]


def test_an_account_that_nobody_reads_is_said_to_be_unread() -> None:
    trail = thing(
        "trail",
        category="account",
        persistence="control-plane",
        controls=(Control(kind="audit-trail", on=True),),
    )
    people = [
        Identity(provider=provider, account=account, principal="reader")
        for provider, account in (("gcp", "voip"), ("aws", "111122223333"), ("gcp", "voip"))
    ]
    found = {r.id: (r.type, r.facts) for r in unseen(people, [trail])}
    not_read = [
        Control(kind="audit-trail", on=None, evidence="not read"),
        Control(kind="second-factor", on=None, evidence="not read"),
    ]
    account = Facts(category="account", persistence="control-plane")
    assert found == {
        "aws:111122223333:account": (
            "aws_account", replace(account, controls=(not_read[1],)),
        ),
        "gcp:voip:account": ("google_project", replace(account, controls=tuple(not_read))),
    }  # fmt: skip


def judged(*resources: Resource, **fields: Any) -> tuple[dict[str, str], list[Finding]]:
    register = Register(controllers={one.id: one for one in fields.get("controllers", ())})
    config = Config(register=register)
    stock = inventory(*normalise(resources, config, as_of=DAY), register=register)
    result = judge(stock, [load("whoyougonnacall")], EmbeddedEngine(), as_of=DAY)
    return {c.clause: c.verdict for c in result.clauses if c.clause in CLAUSES}, list(
        result.findings
    )


def account(*controls: Control) -> Resource:
    return thing("account", category="account", persistence="control-plane", controls=controls)


def test_all_in_order_is_told_with_what_rests_on_a_word() -> None:
    database = thing("db", copy(key=KEY_A), copy("backup", key=KEY_A), customer="runs")
    good = account(Control(kind="audit-trail", on=True), Control(kind="second-factor", on=True))
    verdicts, findings = judged(database, good, controllers=(RUNS,))
    assert verdicts == {
        "4-13": "declared",
        "10.database-key": "declared",
        "10.access": "conform",
        "10.logging": "conform",
        "10.backups": "conform",
    }
    assert {f.rule for f in findings if f.status == "fail"} == {"provider_not_in_register"}


def test_each_safeguard_that_is_off_is_a_finding_of_its_clause() -> None:
    old = thing("snap", copy("snapshot", of="arn:db", made=date(2026, 11, 1), key=KEY_A))
    database = thing("db", copy(encrypted=False), customer="left")
    bad = account(Control(kind="audit-trail", on=False), Control(kind="second-factor", on=False))
    verdicts, findings = judged(database, old, bad, controllers=(RUNS, LEFT))
    assert verdicts == {
        "4-13": "finding",
        "10.database-key": "finding",
        # The agreement is content with a password, so this warns and no more.
        "10.access": "conform",
        "10.logging": "finding",
        "10.backups": "finding",
    }
    protection = {
        (f.rule, f.resource.name, f.at.role or f.at.kind, f.evidence, f.message_nl)
        for f in findings
        if f.status == "fail" and f.clauses[0].split(":")[1] in {*verdicts}
    }
    assert protection == {
        ("copy_not_encrypted", "db", "primary", None, "hoofdkopie in Ierland"),
        (
            "key_shared_by_customers", "db", "own-key",
            "the primary copy is not encrypted, so no key is its own", "een sleutel per klant",
        ),
        (
            "backup_missing", "db", "backup", "backups found: 1",
            "back-ups; nieuwste: 1 november 2026",
        ),
        (
            "kept_after_contract", "db", "deletion",
            "the contract of its customer ended on 2026-10-31",
            "wissen na afloop van het contract",
        ),
        (
            "kept_after_contract", "snap", "deletion",
            "the contract of its customer ended on 2026-10-31",
            "wissen na afloop van het contract",
        ),
        ("audit_trail_off", "account", "audit-trail", None, "auditlog van het account"),
        ("second_factor_off", "account", "second-factor", None, "tweede factor bij het inloggen"),
    }  # fmt: skip
    assert len({f.fingerprint for f in findings}) == len(findings)


def test_what_was_not_seen_is_unknown_in_every_clause() -> None:
    unread = account(Control(kind="audit-trail", on=None), Control(kind="second-factor", on=None))
    verdicts, _ = judged(
        thing("db", copy(encrypted=None), type="aws_odd"), unread, controllers=(RUNS, LEFT)
    )
    assert set(verdicts.values()) == {"unknown"}
    assert set(judged()[0].values()) == {"unknown"}


def test_facts_that_differ_in_evidence_alone_are_judged_once() -> None:
    seen_by: list[int] = []

    class Counting(EmbeddedEngine):
        def decide(self, document: dict[str, Any]) -> bytes:
            seen_by.append(len(document["resources"]))
            for resource in document["resources"]:
                assert all("evidence" not in control for control in resource["controls"])
                assert all({"of", "made"}.isdisjoint(copy) for copy in resource["copies"])
            return super().decide(document)

    many = [
        thing(f"db-{n}", copy(of=f"arn:{n}", made=date(2026, 1, n + 1)),
              controls=(Control(kind="backup", on=True, evidence=f"backups found: {n}"),))
        for n in range(9)
    ]  # fmt: skip
    result = judge(inventory(*many), [load("whoyougonnacall")], Counting(), as_of=DAY)
    assert seen_by == [1]
    assert result.totals.looked_at > 9


def test_a_plan_is_not_asked_for_what_only_an_account_has() -> None:
    plan = PlanFile(file="plan.json", format="Terraform plan", digest="0", resources=1)
    database = thing("db", copy(encrypted=None), basis="planned", customer="left")
    register = Register(controllers={one.id: one for one in (RUNS, LEFT)})
    resources = complete([database], Config(register=register), as_of=DAY)
    stock = replace(inventory(*resources, register=register), plans=(plan,))
    result = judge(stock, [load("whoyougonnacall")], EmbeddedEngine(), as_of=DAY)
    assert {
        c.clause: (c.verdict, c.why, is_open(c)) for c in result.clauses if c.clause in CLAUSES
    } == {
        "4-13": ("unknown", ("not-planned",), True),
        "10.database-key": ("unknown", ("after-deploy",), True),
        "10.access": ("conform", (), False),
        "10.logging": ("unknown", ("not-planned",), True),
        "10.backups": ("unknown", ("not-planned",), True),
    }


ESTATE = (
    thing("a", copy(key=KEY_A), copy("backup", key=KEY_A), customer="runs"),
    thing("b", copy(key=KEY_A), copy("backup", key=KEY_A), customer="left"),
    thing("bare", copy(encrypted=False), customer="runs"),
    thing("trail", category="account", persistence="control-plane",
          controls=(Control(kind="audit-trail", on=False),)),
)  # fmt: skip


@pytest.mark.parametrize("gone", [thing.name for thing in ESTATE])
def test_what_could_not_be_listed_makes_no_clause_conform(gone: str) -> None:
    left = [one for one in ESTATE if one.name != gone]
    gap = seen("denied", type="aws_db_instance")
    register = Register(controllers={one.id: one for one in (RUNS, LEFT)})
    config = Config(register=register)
    resources = normalise(left, config, as_of=DAY, coverage=(gap,))
    stock = inventory(*resources, register=register, coverage=(seen(), gap))
    result = judge(stock, [load("whoyougonnacall")], EmbeddedEngine(), as_of=DAY)
    observed = [c for c in result.clauses if "observe" in c.how]
    assert {c.verdict for c in observed} <= {"finding", "unknown"}
