"""Promises of the judge: nothing unseen passes, nothing is lost, order does not matter."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scanner import agreements
from scanner.engine.embedded import EmbeddedEngine
from scanner.engine.protocol import EngineError, canonical
from scanner.judge import judge
from scanner.model import AccessPath, Control, Copy, Exclusion, Register, Waiver
from scanner.verdicts import exit_code, is_gap
from tests.inventories import FACTS, REGISTER, TODAY, inventory, location, primary, seen, store

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.model import ClauseResult, Facts, Inventory, Result, Verdict

ARTICLE3 = agreements.load("article3")
GOOD = store("good", primary("DE"))
BAD = store("bad", primary("US"))


def judged(stock: Inventory, *names: str, **options: Any) -> Result:
    chosen = [agreements.load(name) for name in names or ("article3",)]
    return judge(stock, chosen, EmbeddedEngine(), as_of=TODAY, **options)


def clause(result: Result, name: str) -> ClauseResult:
    return next(c for c in result.clauses if c.clause == name)


def test_all_in_the_eea_conforms() -> None:
    result = judged(inventory(GOOD))
    assert {c.clause: c.verdict for c in result.clauses if c.how != ("fill",)} == {
        c: "conform" for c in ARTICLE3.clause if ARTICLE3.clause[c].how != ("fill",)
    }
    assert (result.verdict, result.exit_code) == ("conform", 0)


def test_one_copy_outside_is_a_finding_with_its_place() -> None:
    replica = Copy(role="replica", location=location("US"))
    result = judged(inventory(GOOD, store("two", primary("DE"), replica)))
    assert (result.verdict, result.exit_code) == ("finding", 1)
    found = next(f for f in result.findings if f.rule == "replica_outside_eea")
    assert (found.status, found.resource.name, found.at.role) == ("fail", "two", "replica")
    assert found.at.countries == ("US",)
    assert "article3:3.1.storage" in found.clauses
    assert "United States" in found.message
    assert "Verenigde Staten" in found.message_nl


def test_an_unknown_place_never_passes() -> None:
    result = judged(inventory(GOOD, store("where", primary())))
    assert clause(result, "3.1.storage").verdict == "unknown"
    assert result.exit_code == 3


def test_an_inferred_place_in_the_eea_never_passes() -> None:
    result = judged(inventory(store("guess", primary("DE", basis="inferred"))))
    assert clause(result, "3.1.storage").verdict == "unknown"


@pytest.mark.parametrize("status", ["denied", "failed", "unsupported", "skipped", "disabled"])
def test_a_gap_never_conforms(status: str) -> None:
    result = judged(inventory(GOOD, coverage=(seen(), seen(status, region="eu-south-1"))))
    assert {c.verdict for c in result.clauses if "observe" in c.how} == {"unknown"}
    assert result.exit_code == 3


def test_a_disabled_region_that_somebody_answers_for_is_declared() -> None:
    off = seen("disabled", region="me-south-1", confirmed_by="head of operations")
    result = judged(inventory(GOOD, coverage=(seen(), off)))
    assert clause(result, "3.1.storage").verdict == "declared"
    assert "disabled-confirmed" in clause(result, "3.1.storage").why
    assert result.exit_code == 0


def test_a_finding_beats_a_gap() -> None:
    result = judged(inventory(BAD, coverage=(seen("denied"),)))
    assert clause(result, "3.1.storage").verdict == "finding"
    assert result.exit_code == 1


def test_nothing_to_look_at_is_unknown() -> None:
    result = judged(inventory(coverage=(seen(),)))
    assert {c.verdict for c in result.clauses} == {"unknown"}
    assert (result.verdict, result.exit_code) == ("unknown", 3)
    assert "nothing-looked-at" in clause(result, "3.1.storage").why


def test_what_is_left_out_is_listed_and_no_proof() -> None:
    word = Exclusion(reason="pictures", by="privacy officer", until=date(2027, 1, 1))
    result = judged(inventory(GOOD, replace(BAD, exclusion=word)))
    assert clause(result, "3.1.storage").verdict == "declared"
    assert "exclusions" in clause(result, "3.1.storage").why
    assert [r.name for r in result.resources if r.exclusion] == ["bad"]


def test_an_exclusion_that_ended_brings_the_resource_back() -> None:
    word = Exclusion(reason="pictures", by="privacy officer", until=date(2026, 11, 21))
    result = judged(inventory(GOOD, replace(BAD, exclusion=word)))
    assert clause(result, "3.1.storage").verdict == "finding"


def test_an_exclusion_holds_on_its_last_day() -> None:
    word = Exclusion(reason="pictures", by="privacy officer", until=TODAY)
    result = judged(inventory(GOOD, replace(BAD, exclusion=word)))
    assert clause(result, "3.1.storage").verdict == "declared"


@pytest.mark.parametrize(
    "other", [{"account": "999988887777"}, {"type": "aws_s3_directory_bucket"}, {"id": "other"}]
)
@pytest.mark.parametrize("aside", ["exclusion", "agreements"])
def test_what_is_set_aside_takes_nothing_of_the_same_name_along(
    other: dict[str, Any], aside: str
) -> None:
    word = Exclusion(reason="pictures", by="privacy officer", until=TODAY)
    said: dict[str, Any] = {"exclusion": {"exclusion": word}, "agreements": {"agreements": ("x",)}}
    own = replace(ARTICLE3, id="x")
    named, twin = replace(BAD, **said[aside]), replace(BAD, **other)
    result = judge(inventory(GOOD, named, twin), [ARTICLE3, own], EmbeddedEngine(), as_of=TODAY)
    failed = [f for f in result.findings if f.rule == "storage_outside_eea"]
    concerned = ("article3:3.1.definition", "article3:3.1.storage", "article3:3.2.storage")
    found = {(f.resource.account, f.resource.type, f.resource.id) for f in failed
             if set(f.clauses) & set(concerned)}  # fmt: skip
    assert found == {(twin.account, twin.type, twin.id)}


def test_leaving_out_everything_is_unknown() -> None:
    word = Exclusion(reason="all", by="privacy officer", until=date(2027, 1, 1))
    result = judged(inventory(replace(BAD, exclusion=word)))
    assert result.verdict == "unknown"


def waiver(until: date) -> Register:
    one = Waiver(
        rule="storage_outside_eea",
        resource="b*",
        reason="moving",
        by="privacy officer",
        until=until,
    )
    return Register(waivers=(one,))


def test_a_waiver_is_shown_and_is_no_proof() -> None:
    result = judged(inventory(GOOD, BAD, register=waiver(TODAY)))
    assert clause(result, "3.1.storage").verdict == "declared"
    waived = next(f for f in result.findings if f.rule == "storage_outside_eea")
    assert (waived.status, waived.waiver) == ("waived", waiver(TODAY).waivers[0])


def test_a_waiver_that_ended_brings_the_finding_back() -> None:
    result = judged(inventory(GOOD, BAD, register=waiver(date(2026, 11, 21))))
    assert clause(result, "3.1.storage").verdict == "finding"


def test_a_waiver_does_not_cover_what_is_unknown() -> None:
    result = judged(inventory(store("b", primary()), register=waiver(TODAY)))
    assert clause(result, "3.1.storage").verdict == "unknown"


def test_a_resource_of_another_agreement_is_left_to_it() -> None:
    served = replace(BAD, agreements=("callvoip",))
    both = judged(inventory(GOOD, served), "article3", "callvoip")
    storage = [c for c in both.clauses if c.clause == "3.1.storage"]
    assert [c.verdict for c in storage] == ["declared", "finding"]
    assert "serves-others" in storage[0].why


@pytest.mark.parametrize("order", [1, -1])
def test_what_serves_others_is_not_lost_among_the_same_facts(order: int) -> None:
    """Facts are judged once for all that have them, yet not all of those serve all agreements."""
    for_all = store("all", primary("US"))
    served = [
        replace(for_all, id=f"id-{name}", name=name, agreements=(name,))
        for name in ("article3", "callvoip")
    ]
    result = judged(inventory(*[for_all, *served][::order]), *["article3", "callvoip"][::order])
    found = {
        f.resource.name: {c.partition(":")[0] for c in f.clauses}
        for f in result.findings
        if f.rule == "storage_outside_eea"
    }
    assert found == {
        "all": {"article3", "callvoip"}, "article3": {"article3"}, "callvoip": {"callvoip"},
    }  # fmt: skip
    counts = {c.agreement: c.totals.failed for c in result.clauses if c.clause == "3.1.storage"}
    assert counts["article3"] == counts["callvoip"]


def test_a_resource_of_an_agreement_that_nobody_judges_is_judged_by_all() -> None:
    served = replace(BAD, agreements=("whoyougonnacall",))
    assert clause(judged(inventory(GOOD, served)), "3.1.storage").verdict == "finding"


def test_two_agreements_of_one_name_are_an_error() -> None:
    with pytest.raises(EngineError, match="same id"):
        judged(inventory(GOOD), "article3", "article3")


def test_what_a_person_fills_in_hides_no_finding() -> None:
    terms = replace(ARTICLE3.clause["3.1.storage"], how=("fill",))
    own = replace(ARTICLE3, clause={"3.1.storage": terms})
    result = judge(inventory(BAD), [own], EmbeddedEngine(), as_of=TODAY)
    assert (result.verdict, result.exit_code) == ("finding", 1)


def test_a_gap_counts_whatever_the_clause_says_of_itself() -> None:
    terms = replace(ARTICLE3.clause["3.1.storage"], how=("declare",))
    own = replace(ARTICLE3, clause={"3.1.storage": terms})
    stock = inventory(GOOD, coverage=(seen("denied"),))
    assert judge(stock, [own], EmbeddedEngine(), as_of=TODAY).verdict == "unknown"


def test_a_word_alone_does_not_stand_for_looking() -> None:
    said = replace(store("said", primary("NL")), basis="declared")
    result = judged(inventory(said))
    assert clause(result, "3.1.storage").verdict == "unknown"
    assert "nothing-observed" in clause(result, "3.1.storage").why


def test_a_clause_about_named_parties_needs_them() -> None:
    annex = clause(judged(inventory(GOOD, register=REGISTER), "callvoip"), "annex-2")
    assert (annex.verdict, annex.why) == ("unknown", ("nothing-looked-at", "party-missing"))
    optional = clause(judged(inventory(GOOD, register=REGISTER), "callvoip"), "annex-3")
    assert (optional.verdict, optional.why) == ("declared", ("party-not-used",))


def test_a_waiver_may_be_for_one_place_and_type() -> None:
    one = replace(waiver(TODAY).waivers[0], type="aws_s3_bucket", location="US")
    here = judged(inventory(GOOD, BAD, register=Register(waivers=(one,))))
    assert clause(here, "3.1.storage").verdict == "declared"
    for other in (replace(one, location="CN"), replace(one, type="aws_ebs_volume")):
        there = judged(inventory(GOOD, BAD, register=Register(waivers=(other,))))
        assert clause(there, "3.1.storage").verdict == "finding"


def test_declared_things_make_a_clause_declared() -> None:
    said = replace(store("said", primary("NL")), basis="declared")
    assert clause(judged(inventory(GOOD, said)), "3.1.storage").verdict == "declared"


@settings(max_examples=80, deadline=None)
@given(facts=st.lists(FACTS, min_size=1, max_size=4))
def test_removing_what_is_known_never_helps(facts: list[Facts]) -> None:
    resources = [replace(store(f"r{i}"), facts=f) for i, f in enumerate(facts)]
    before = judged(inventory(*resources, register=REGISTER), "callvoip")
    blind = [replace(r, facts=forget(r.facts)) for r in resources]
    after = judged(inventory(*blind, register=REGISTER), "callvoip")
    for one, other in zip(before.clauses, after.clauses, strict=True):
        # A finding may become unknown; nothing may become better than it was.
        good = {"conform", "declared"}
        assert one.verdict in good or other.verdict not in good, (one, other)


def forget(facts: Facts) -> Facts:
    copies = [
        replace(c, location=replace(c.location, countries=(), within=None)) for c in facts.copies
    ]
    return replace(facts, copies=tuple(copies), access=tuple(map(lose, facts.access)), public=None)


def lose(path: AccessPath) -> AccessPath:
    # One's own address has no other party: not knowing one there is not a thing forgotten.
    blind = replace(path, encryption="unknown")
    own = path.kind in {"endpoint", "public"}
    return blind if own else replace(blind, origins=(), party=None, entries=())


@settings(max_examples=40, deadline=None)
@given(facts=st.lists(FACTS, min_size=2, max_size=5), random=st.randoms(use_true_random=False))
def test_order_does_not_matter(facts: list[Facts], random: Any) -> None:
    resources = [replace(store(f"r{i}"), facts=f) for i, f in enumerate(facts)]
    mixed = list(resources)
    random.shuffle(mixed)
    one = judged(inventory(*resources, register=REGISTER), "callvoip")
    other = judged(inventory(*mixed, register=REGISTER), "callvoip")
    assert (one.findings, one.clauses, one.totals) == (other.findings, other.clauses, other.totals)


@settings(max_examples=30, deadline=None)
@given(facts=st.lists(FACTS, min_size=2, max_size=5))
def test_together_is_the_same_as_apart(facts: list[Facts]) -> None:
    resources = [replace(store(f"r{i}"), facts=f) for i, f in enumerate(facts)]
    together = judged(inventory(*resources, register=REGISTER), keep_passes=True).findings
    apart = [
        f
        for r in resources
        for f in judged(inventory(r, register=REGISTER), keep_passes=True).findings
    ]
    assert sorted(together, key=repr) == sorted(apart, key=repr)


def test_more_than_one_chunk_is_judged_whole() -> None:
    many = [store(f"b{i}", primary("US", source=str(i), place=str(i))) for i in range(3)]
    many += [
        store(f"c{i}", Copy(role="primary", location=location("DE"), retention_days=i))
        for i in range(900)
    ]
    result = judged(inventory(*many))
    assert sum(f.rule == "storage_outside_eea" for f in result.findings) == 3
    assert clause(result, "3.1.storage").totals.looked_at >= 903


def test_passes_that_are_listed_count_once() -> None:
    stock = inventory(GOOD, BAD, store("where", primary()))
    bare, listed = judged(stock), judged(stock, keep_passes=True)
    assert {f.status for f in listed.findings} == {"pass", "fail", "unknown"}
    assert [f for f in listed.findings if f.status != "pass"] == [*bare.findings]
    assert sum(f.status == "pass" for f in listed.findings) == bare.totals.passed
    assert (listed.totals, listed.clauses) == (bare.totals, bare.clauses)


class Asked(EmbeddedEngine):
    """Keeps what it is asked, and says when it is checked."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Any] = []

    def check(self) -> None:
        self.told.append("check")
        super().check()

    def decide(self, document: dict[str, Any]) -> bytes:
        self.told.append(document)
        return super().decide(document)


def test_what_the_engine_is_asked() -> None:
    """All terms of the agreement, the register, and of a resource what rules may read."""
    copy = Copy(role="primary", location=location("DE", source="s", place="p"), id="i", of="o",
                made=TODAY)  # fmt: skip
    control = Control(kind="backup", on=True, last=TODAY, evidence="backups found: 1")
    known = store("a", copy, controls=(control,), tags={"a": "b"}, region="eu-central-1")
    own = replace(
        ARTICLE3, zone="eu", processing_zone="eea", safeguards=("dpf", "bcr"),
        adequacy_warning_days=33, backup_max_days=3,
    )  # fmt: skip
    asked = Asked()
    judge(inventory(known, register=REGISTER), [own], asked, as_of=TODAY)
    rules = sorted({rule for clause in own.clause.values() for rule in clause.rules})
    place = {"code": "DE", "kind": "region", "countries": ["DE"], "within": None}
    assert asked.told == [
        "check",
        {
            "as_of": "2026-11-22",
            "agreement": {
                "id": "article3", "zone": "eu", "processing_zone": "eea",
                "safeguards": ["dpf", "bcr"], "adequacy_warning_days": 33, "backup_max_days": 3,
                "rules": rules,
            },
            "register": msgspec.to_builtins(REGISTER),
            "resources": [
                {
                    **json.loads(msgspec.json.encode(known.facts)),
                    "provider": "aws", "type": "aws_s3_bucket", "basis": "observed",
                    "copies": [
                        {"role": "primary", "location": {**place, "basis": "documented"},
                         "owner": None, "encrypted": None, "key": None, "retention_days": None},
                    ],
                    "controls": [{"kind": "backup", "on": True, "last": "2026-11-22"}],
                },
            ],
        },
        # A server of others may have been given other policies while it was asked.
        "check",
    ]  # fmt: skip


class Tampered:
    """An engine whose answer somebody changed."""

    name = "tampered"

    def __init__(self, change: Callable[[dict[str, Any]], object]) -> None:
        self._change = change

    def check(self) -> None:
        pass

    def decide(self, document: dict[str, Any]) -> bytes:
        answer = json.loads(EmbeddedEngine().decide(document))
        self._change(answer)
        return canonical(answer)


MORE = {"resource": 7, "copy": 0, "status": "pass"}
SAME = {"resource": 0, "copy": 0, "status": "pass"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda a: a.update(policy_digest="0"), "other policies"),
        (lambda a: a["outcomes"].pop("storage_outside_eea"), "not evaluated"),
        (lambda a: a["outcomes"].update(more=[]), "not evaluated"),
        (lambda a: a["outcomes"]["storage_outside_eea"].pop(),
         r"storage_outside_eea answered for 1 of 2 parts \(1 missing, 0 not asked\)"),
        (lambda a: a["outcomes"]["storage_outside_eea"].append(MORE),
         r"storage_outside_eea answered for 3 of 2 parts \(0 missing, 1 not asked\)"),
        (lambda a: a["outcomes"]["storage_outside_eea"].append(SAME),
         r"storage_outside_eea answered for 3 of 2 parts \(0 missing, 1 not asked\)"),
        (lambda a: a["outcomes"].clear(), "not evaluated"),
        (lambda a: a.clear(), "no decision"),
    ],
    ids=["digest", "rule-gone", "rule-more", "part-gone", "part-more", "part-twice", "no-rules",
         "nothing"],
)  # fmt: skip
def test_an_answer_that_is_not_whole_is_an_error(change: Any, words: str) -> None:
    with pytest.raises(EngineError, match=words):
        judge(inventory(GOOD, BAD), [ARTICLE3], Tampered(change), as_of=TODAY)


@pytest.mark.parametrize(
    ("verdict", "codes"),
    [
        ("conform", (0, 0, 0)),
        ("declared", (0, 0, 0)),
        ("unknown", (0, 3, 0)),
        ("finding", (1, 1, 0)),
    ],
)
def test_exit_codes(verdict: Verdict, codes: tuple[int, int, int]) -> None:
    assert tuple(exit_code(verdict, f) for f in ("finding", "gap", "never")) == codes


def test_only_complete_coverage_is_no_gap() -> None:
    assert not is_gap(seen("complete"))
    assert all(map(is_gap, [seen(s) for s in ("denied", "failed", "unsupported", "skipped")]))


def test_fingerprints_are_stable() -> None:
    once = judged(inventory(BAD)).findings
    again = judged(inventory(GOOD, BAD)).findings
    assert {f.fingerprint for f in once} <= {f.fingerprint for f in again}
