"""What a clause comes to: each reason by itself, and none that makes a verdict better."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.agreements import Agreement, Clause
from scanner.findings import Passed
from scanner.model import At, ClauseResult, Finding, ResourceRef, Totals, Verdict
from scanner.verdicts import (
    Answers,
    Aside,
    clause,
    exit_code,
    is_gap,
    is_later,
    is_open,
    overall,
    worst,
)
from tests.inventories import primary, seen, store

if TYPE_CHECKING:
    from collections.abc import Iterable

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
STORED = ("storage_outside_eea",)
SIGNED = ("subprocessor_unsigned",)
OTHER = store("other", primary("DE"))
READ = (seen(),)
NOTHING_ASIDE = Aside((), ())


def finding(status: Any, rule: str = STORED[0], **fields: Any) -> Finding:
    given: dict[str, Any] = {
        "severity": "critical",
        "clauses": ("own:1", "own:2"),
        "resource": ResourceRef(id="a", type="t", provider="aws", account="1", name="a"),
        "at": At(role="primary"),
        "basis": "observed",
        **fields,
    }
    return Finding(rule=rule, status=status, message="m", message_nl="m", fingerprint="f", **given)


def passed(count: int = 1, **fields: Any) -> Passed:
    given: dict[str, Any] = {
        "rule": STORED[0],
        "clauses": frozenset({"own:1"}),
        "basis": "observed",
        "on_word": False,
        "party": None,
        **fields,
    }
    return Passed(count=count, **given)


def weighed(
    *told: Finding | Passed,
    coverage: Any = READ,
    aside: Aside = NOTHING_ASIDE,
    planned: bool = False,
    **terms: Any,
) -> ClauseResult:
    said = {"how": ("observe",), "rules": STORED, **terms}
    promise = Clause(title={"en": "t", "nl": "t"}, text={"en": "t", "nl": "t"}, **said)
    agreement = Agreement(id="own", name={"en": "n", "nl": "n"}, clause={"1": promise})
    answers = Answers(
        tuple(one for one in told if isinstance(one, Finding)),
        tuple(one for one in told if isinstance(one, Passed)),
    )
    return clause(agreement, "1", answers, coverage, aside, planned=planned)


def verdict(*told: Finding | Passed, **given: Any) -> tuple[Verdict, tuple[str, ...]]:
    found = weighed(*told, **given)
    return found.verdict, found.why


def test_all_that_a_clause_result_says() -> None:
    waived, warned = finding("waived"), finding("fail", severity="warning")
    elsewhere = (finding("fail", clauses=("own:2",)), passed(9, clauses=frozenset({"other:1"})))
    told = (finding("fail"), finding("unknown"), waived, warned, passed(3), passed(2), *elsewhere)
    assert weighed(*told) == ClauseResult(
        agreement="own",
        clause="1",
        verdict="finding",
        how=("observe",),
        totals=Totals(looked_at=9, passed=5, failed=1, unknown=1, waived=1, warnings=1),
        rules=STORED,
        why=("findings", "unknowns", "waivers"),
    )


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((passed(),), ("conform", ())),
        ((passed(), finding("fail")), ("finding", ("findings",))),
        ((passed(), finding("unknown")), ("unknown", ("unknowns",))),
        ((passed(), finding("waived")), ("declared", ("waivers",))),
        ((passed(), finding("fail", severity="warning")), ("conform", ())),
        ((passed(), finding("unknown", severity="warning")), ("unknown", ("unknowns",))),
        ((finding("fail", clauses=("own:2",)),), ("unknown", ("nothing-looked-at",))),
        ((), ("unknown", ("nothing-looked-at",))),
        ((passed(0),), ("unknown", ("nothing-looked-at",))),
        ((passed(basis="declared"),), ("unknown", ("nothing-observed", "declarations"))),
        ((passed(), passed(basis="declared")), ("declared", ("declarations",))),
        ((passed(on_word=True),), ("declared", ("declarations",))),
        ((passed(), passed(on_word=True)), ("declared", ("declarations",))),
        (
            (passed(), finding("unknown", on_word=True)),
            ("unknown", ("unknowns", "declarations")),
        ),
        (
            (passed(), finding("fail", basis="declared")),
            ("finding", ("findings", "declarations")),
        ),
        (
            (finding("fail", basis="planned", at=At(role="primary", basis="declared")),),
            ("finding", ("findings", "declarations")),
        ),
        ((finding("fail", at=At(basis="declared")),), ("finding", ("findings",))),
        ((finding("fail", basis="planned"),), ("finding", ("findings",))),
    ],
)
def test_answers(told: Any, expected: Any) -> None:
    assert verdict(*told) == expected


OFF = seen("disabled", region="me-south-1")
CONFIRMED = seen("disabled", region="me-south-1", confirmed_by="head of operations")


@pytest.mark.parametrize(
    ("coverage", "terms", "expected"),
    [
        ((seen(), seen("denied")), {}, ("unknown", ("gaps",))),
        ((seen(), seen("failed")), {}, ("unknown", ("gaps",))),
        ((seen(), seen("skipped")), {}, ("unknown", ("gaps",))),
        ((seen(), seen("unsupported")), {}, ("unknown", ("gaps",))),
        ((seen(), OFF), {}, ("unknown", ("gaps",))),
        ((seen(), CONFIRMED), {}, ("declared", ("disabled-confirmed",))),
        ((seen(confirmed_by="somebody"),), {}, ("conform", ())),
        # Whatever a clause says of itself, a rule about what a cloud holds rests on looking.
        ((seen("denied"),), {"how": ("declare",)}, ("unknown", ("gaps",))),
        ((CONFIRMED,), {"how": ("declare",)}, ("declared", ("disabled-confirmed",))),
        ((seen("denied"),), {"rules": (*SIGNED, *STORED), "how": ("declare",)},
         ("unknown", ("gaps",))),
        ((seen("denied"),), {"rules": SIGNED, "how": ("declare",)}, ("conform", ())),
        ((CONFIRMED,), {"rules": SIGNED, "how": ("declare",)}, ("conform", ())),
        ((seen("denied"),), {"rules": SIGNED}, ("unknown", ("gaps",))),
        ((CONFIRMED,), {"rules": SIGNED}, ("declared", ("disabled-confirmed",))),
    ],
)  # fmt: skip
def test_what_was_not_seen(coverage: Any, terms: Any, expected: Any) -> None:
    assert verdict(passed(), coverage=coverage, **terms) == expected


def test_only_what_nobody_looked_at_is_a_gap() -> None:
    assert not is_gap(seen())
    assert not is_gap(CONFIRMED)
    # A word is about regions that are off, and about nothing else.
    others = [seen(word, confirmed_by="x") for word in ("denied", "failed", "skipped")]
    assert [is_gap(one) for one in (OFF, seen("unsupported"), *others)] == [True] * 5


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ({"how": ("fill",)}, ("unknown", ("for-a-person",))),
        ({"how": ("declare",)}, ("unknown", ("no-rules",))),
        ({"how": ("observe", "fill")}, ("unknown", ("no-rules",))),
        ({"how": ("fill",), "planned": True}, ("unknown", ("for-a-person",))),
        ({"how": ("declare",), "planned": True}, ("unknown", ("not-planned",))),
    ],
)
def test_a_clause_without_rules(terms: Any, expected: Any) -> None:
    assert verdict(rules=(), **terms) == expected


@pytest.mark.parametrize(
    ("aside", "reason"),
    [(Aside((OTHER,), ()), "exclusions"), (Aside((), (OTHER,)), "serves-others")],
)
def test_what_was_set_aside(aside: Aside, reason: str) -> None:
    assert verdict(passed(), aside=aside) == ("declared", (reason,))
    both = {"rules": (*SIGNED, *STORED), "how": ("declare",)}
    assert verdict(passed(), aside=aside, **both) == ("declared", (reason,))
    # Of parties nothing was set aside.
    assert verdict(passed(), aside=aside, rules=SIGNED, how=("declare",)) == ("conform", ())
    nothing = ("unknown", ("nothing-looked-at", reason))
    assert verdict(aside=aside) == nothing
    assert verdict(aside=aside, planned=True) == ("declared", (reason,))


def test_what_was_set_aside_of_stores_is_no_answer_about_parties() -> None:
    terms: dict[str, Any] = {"rules": SIGNED, "how": ("declare",), "planned": True}
    assert verdict(aside=Aside((OTHER,), (OTHER,)), **terms) == ("unknown", ("not-planned",))


def test_of_parties_a_word_is_all_there_is() -> None:
    said = passed(basis="declared")
    assert verdict(said, rules=SIGNED, how=("declare",)) == ("declared", ("declarations",))
    asked = ("unknown", ("nothing-observed", "declarations"))
    assert verdict(said, rules=SIGNED) == verdict(said, how=("declare",)) == asked


def of_party(name: str) -> Finding:
    ref = ResourceRef(id=f"register:{name}", type="t", provider="p", account="a", name=name)
    return finding("pass", SIGNED[0], resource=ref, basis="declared")


@pytest.mark.parametrize("optional", [False, True])
@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ((passed(party="a"), passed(party="b")), False),
        ((passed(party="a"), of_party("b")), False),
        ((passed(party="a"), passed()), True),
        ((passed(party="a"), of_party("c")), True),
        ((passed(), finding("pass")), True),
    ],
)
def test_parties_that_a_clause_names(told: Any, missing: bool, optional: bool) -> None:
    terms: dict[str, Any] = {"parties": ("a", "b"), "rules": SIGNED, "how": ("declare",)}
    found = verdict(*told, optional=optional, **terms)
    why = ("declarations",) if any(t.basis == "declared" for t in told) else ()
    if not missing:
        assert found == ("declared" if why else "conform", why)
    elif optional:
        assert found == ("declared", ("party-not-used", *why))
    else:
        assert found == ("unknown", ("party-missing", *why))
    # A plan is not about who stands in the register.
    asked = verdict(*told, optional=optional, planned=True, **terms)
    assert asked == ("declared" if why else "conform", why)


def test_a_party_that_need_not_be_in_use_may_be_absent() -> None:
    terms: dict[str, Any] = {"parties": ("a",), "rules": SIGNED, "how": ("declare",)}
    assert verdict(optional=True, **terms) == ("declared", ("party-not-used",))
    assert verdict(**terms) == ("unknown", ("nothing-looked-at", "party-missing"))


KEY = finding("unknown", "key_outside_eea", basis="planned", at=At(role="key"))
PLACE = finding("unknown", basis="planned")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((), ("unknown", ("not-planned",))),
        ((passed(),), ("conform", ())),
        ((passed(), KEY), ("unknown", ("after-deploy",))),
        ((KEY, KEY, PLACE), ("unknown", ("unknowns", "after-deploy"))),
        ((passed(), PLACE), ("unknown", ("unknowns",))),
        ((finding("fail", basis="planned"), KEY), ("finding", ("findings", "after-deploy"))),
    ],
)
def test_a_plan(told: Any, expected: Any) -> None:
    assert verdict(*told, planned=True) == expected


@pytest.mark.parametrize(
    ("rule", "at", "later"),
    [
        ("storage_outside_eea", At(role="primary"), False),
        ("location_unknown", At(role="replica"), False),
        ("location_unknown", At(role="key"), True),
        ("key_outside_eea", At(role="key"), True),
        ("copy_without_basis", At(role="backup"), False),
        ("copy_not_encrypted", At(role="primary"), True),
        ("copies_unknown", At(), False),
        ("public_exposure", At(), True),
        ("plaintext_access", At(kind="endpoint"), True),
        ("recipient_not_in_register", At(kind="share"), True),
        ("transfer_without_basis", At(kind="link"), True),
    ],
)
def test_what_only_a_deploy_shows(rule: str, at: At, later: bool) -> None:
    assert is_later(finding("unknown", rule, basis="planned", at=at)) is later
    for basis in ("observed", "declared"):
        assert not is_later(finding("unknown", rule, basis=basis, at=at))
    for status in ("fail", "waived", "pass"):
        assert not is_later(finding(status, rule, basis="planned", at=at))


def result(verdict: Verdict, *why: str) -> ClauseResult:
    return ClauseResult(
        agreement="own", clause="1", verdict=verdict, how=(), totals=Totals(), rules=(), why=why
    )


OPEN = ("for-a-person", "after-deploy", "not-planned")
DOUBTS = (
    *("unknowns", "gaps", "no-rules"),
    *("nothing-looked-at", "nothing-observed", "party-missing"),
)
WORDS = ("waivers", "exclusions", "serves-others", "declarations", "party-not-used")


@pytest.mark.parametrize("why", OPEN)
def test_what_nobody_can_answer_now_is_open(why: str) -> None:
    assert is_open(result("unknown", why))
    assert all(is_open(result("unknown", why, word)) for word in (*WORDS, "disabled-confirmed"))
    assert not any(is_open(result("unknown", why, doubt)) for doubt in DOUBTS)
    assert not any(is_open(result(v, why)) for v in VERDICTS if v != "unknown")


def test_all_that_nobody_can_answer_now_is_open_together() -> None:
    assert is_open(result("unknown", *OPEN))


@pytest.mark.parametrize("doubt", DOUBTS)
def test_a_doubt_is_not_open(doubt: str) -> None:
    assert not is_open(result("unknown", doubt))
    assert overall([result("conform"), result("unknown", doubt, *OPEN)]) == "unknown"


def test_an_unknown_without_a_reason_is_not_open() -> None:
    assert not is_open(result("unknown"))
    assert not is_open(result("unknown", "a word of tomorrow"))


def test_all_clauses_together() -> None:
    waits, doubts = result("unknown", "for-a-person"), result("unknown", "gaps")
    found = [
        overall(clauses) for clauses in ([], [waits], [waits, result("conform")], [waits, doubts])
    ]
    assert found == ["unknown", "unknown", "conform", "unknown"]
    # What a plan does not settle, the deploy will show.
    assert [overall(clauses, planned=True) for clauses in ([], [waits], [waits, doubts])] == [
        "conform", "conform", "unknown",
    ]  # fmt: skip


@given(st.lists(st.sampled_from(VERDICTS)))
def test_the_worst_counts(verdicts: list[Verdict]) -> None:
    best_first: list[Verdict] = ["conform", "declared", "unknown", "finding"]
    assert worst(verdicts) == max(verdicts, key=best_first.index, default="conform")
    assert worst(verdicts[::-1]) == worst(verdicts)


def later(clauses: Iterable[ClauseResult] = ()) -> list[int]:
    return [exit_code(v, "later", clauses) for v in ("conform", "declared", "unknown", "finding")]


def test_what_waits_for_the_deploy_ends_with_a_doubt_where_that_is_asked() -> None:
    waits = [result("unknown", "after-deploy")]
    assert later() == later([result("unknown", "for-a-person")]) == [0, 0, 3, 1]
    assert later([result("conform"), *waits]) == [3, 3, 3, 1]
    for fail_on in ("finding", "gap", "never"):
        assert exit_code("conform", fail_on, waits) == 0
    assert [exit_code("finding", "never", waits), exit_code("unknown", "never", waits)] == [0, 0]


REASONS: dict[str, tuple[Any, dict[str, Any]]] = {
    "findings": (finding("fail"), {}),
    "unknowns": (finding("unknown"), {}),
    "waivers": (finding("waived"), {}),
    "declarations": (passed(on_word=True), {}),
    "gaps": (passed(), {"coverage": (seen("denied"),)}),
    "exclusions": (passed(), {"aside": Aside((OTHER,), ())}),
    "party-missing": (passed(), {"parties": ("gone",)}),
}


@pytest.mark.parametrize(("one", "other"), list(combinations(REASONS, 2)))
def test_reasons_add_up_and_none_hides_another(one: str, other: str) -> None:
    (first, terms), (second, more) = REASONS[one], REASONS[other]
    alone = [verdict(first, **terms)[0], verdict(second, **more)[0]]
    both, why = verdict(first, second, **terms, **more)
    assert set(why) == {one, other}
    assert both == worst(alone)
