"""The screen: the answer first, nothing that was not proven, no line too long."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from scanner.formats.table import render
from scanner.model import UNKNOWN_LOCATION, AccessPath, Register
from tests import samples
from tests.samples import bucket, copy, coverage

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from scanner.model import Verdict

_COLOR = re.compile(r"\x1b\[(?:3[0-9]|1|0)m")


@pytest.mark.parametrize("sample", [name for name in samples.ALL if name != "leaks"])
def test_golden_at_100(sample: str, snapshot: SnapshotAssertion) -> None:
    assert render(samples.ALL[sample](), width=100) == snapshot


def test_golden_at_80(snapshot: SnapshotAssertion) -> None:
    assert render(samples.leaks(), width=80) == snapshot


@pytest.mark.parametrize(
    ("sample", "first"),
    [
        (
            "leaks",
            "3 of 10 copies are stored outside the EEA (1 accepted); "
            "1 of 4 declared copies is stored outside the EEA.",
        ),
        ("clean", "No findings within what was looked at: 3 copies of 2, 2 access paths."),
        ("two_agreements", "1 of 2 copies is stored outside the EEA."),
        ("planned", "1 of 2 planned copies would be stored outside the EEA."),
        ("empty", "Cannot say: nothing was found to look at."),
    ],
)
def test_the_answer_comes_first(sample: str, first: str) -> None:
    assert render(samples.ALL[sample](), width=300).splitlines()[0] == first


@pytest.mark.parametrize(
    ("sample", "last"),
    [
        ("leaks", "exit 1: at least one finding"),
        ("clean", "exit 0: no findings within what was looked at"),
        ("empty", "exit 3: not everything could be determined"),
        ("let_pass", "exit 0: there are findings, and --fail-on lets them pass"),
    ],
)
def test_the_exit_code_comes_last(sample: str, last: str) -> None:
    assert render(samples.ALL[sample]()).splitlines()[-1] == last


@pytest.mark.parametrize("sample", samples.ALL)
@pytest.mark.parametrize("width", [None, 40, 80, 81, 100, 133, 200])
def test_fits_the_screen(sample: str, width: int | None) -> None:
    limit = max(width or 100, 80)
    lines = render(samples.ALL[sample](), width=width).splitlines()
    assert [line for line in lines if len(line) > limit] == []


@pytest.mark.parametrize("sample", samples.ALL)
def test_colour_only_where_asked(sample: str) -> None:
    result = samples.ALL[sample]()
    plain, coloured = render(result), render(result, color=True)
    assert "\x1b" not in plain
    assert "\x1b" in coloured
    assert _COLOR.sub("", coloured) == plain


@pytest.mark.parametrize("sample", samples.ALL)
def test_never_promises_more_than_was_proven(sample: str) -> None:
    text = render(samples.ALL[sample]()).lower()
    for claim in ("all is well", "compliant", "all clear", "passed", "gdpr compliant"):
        assert claim not in text
    assert "this says nothing about them" in text


def test_accepted_exceptions_do_not_hide_the_place() -> None:
    found = samples.planned()
    waived = tuple(replace(f, status="waived") for f in found.findings)
    text = render(replace(found, verdict="declared", exit_code=0, findings=waived), width=200)
    assert text.startswith("1 of 2 planned copies would be stored outside the EEA (1 accepted).")
    assert "EXCEPTION" in text
    assert text.endswith("part of it rests on declarations\n")


def test_a_clause_about_named_parties_tells_of_no_others() -> None:
    named = ("kwebbl", "google-workspace", "openai")
    parties = {
        id_: replace(samples.aws_itself(), id=id_, provider=None) for id_ in (*named, "other")
    }
    result = samples.result(
        bucket("cdr", copy("primary", "eu-central-1")),
        coverage=(coverage("complete", "global"),),
        register=Register(parties=parties),
        agreements=("callvoip",),
    )
    looked = {
        clause: re.search(rf"^{clause} +\w+ +(\d \w+) ", render(result, width=200), re.MULTILINE)
        for clause in ("annex-2", "annex-3")
    }
    told = {clause: found and found[1] for clause, found in looked.items()}
    assert told == {"annex-2": "2 parties", "annex-3": "1 party"}


def test_findings_without_a_copy_outside() -> None:
    path = AccessPath(kind="endpoint", encryption="none")
    result = samples.result(
        bucket("cdr", copy("primary", "eu-central-1"), access=(path,)),
        coverage=(coverage("complete", "global"),),
    )
    text = render(result, width=200)
    assert text.startswith("1 finding in what was looked at: 1 copy of 1, 1 access path.\n")


def test_doubts_are_counted() -> None:
    result = samples.result(
        bucket("cdr", copy("primary", UNKNOWN_LOCATION)),
        coverage=(coverage("denied", "eu-west-1"), coverage("complete", "global")),
        agreements=("telephony",),
    )
    found = replace(
        result,
        findings=tuple(f for f in result.findings if f.status == "unknown"),
        verdict="unknown",
    )
    first = render(found, width=200).splitlines()[0]
    assert first == (
        "Cannot say: 1 of what was looked at is unknown, 1 part of the scope could not be seen, "
        "2 clauses had nothing to look at, 1 clause has no rule."
    )


def test_an_unknown_place_is_one_block_with_its_rules() -> None:
    result = samples.result(bucket("cdr", copy("primary", UNKNOWN_LOCATION)))
    blocks = re.findall(r"^UNKNOWN .*?(?=^\S)", render(result, width=200), re.DOTALL | re.MULTILINE)
    assert blocks == [
        "UNKNOWN    cdr (aws_s3_bucket), primary copy → a place that is not known\n"
        "           not answered: storage_outside_eea, copy_without_basis, location_unknown\n\n"
    ]


def test_very_many_unknowns_are_counted() -> None:
    buckets = (
        bucket(f"b{number:02}", copy("primary", replace(UNKNOWN_LOCATION, code=f"odd-{number}")))
        for number in range(25)
    )
    text = render(samples.result(*buckets))
    assert text.count("\nUNKNOWN  ") == 20
    assert "… and 5 more, see -f json" in text


def test_the_same_said_of_many_is_said_once() -> None:
    buckets = [bucket(f"b{number:02}", copy("primary", "us-east-1")) for number in range(12)]
    text = render(samples.result(*buckets), width=200)
    assert text.startswith("12 of 12 copies are stored outside the EEA.")
    assert text.count("FINDING    12 resources (aws_s3_bucket), primary copy → Northern") == 1
    assert "b00, b01, b02, b03, b04, b05, b06, b07, b08, b09 and 2 more" in text


def test_disabled_regions_are_one_line_with_the_way_out() -> None:
    off = tuple(coverage("disabled", f"xx-east-{n}", type="*") for n in range(1, 4))
    text = render(samples.result(coverage=off), width=300)
    line = next(line for line in text.splitlines() if "switched off" in line)
    assert "3 regions switched off" in line
    assert "xx-east-1, xx-east-2, xx-east-3" in line
    assert "residency.toml: disabled_regions" in line


def test_results_of_another_version() -> None:
    found = samples.planned()
    gone = tuple(replace(f, rule="rule_of_old") for f in found.findings)
    clauses = tuple(replace(c, rules=("rule_of_old",)) for c in found.clauses)
    text = render(replace(found, findings=gone, clauses=clauses), width=200)
    assert "answers of another version" in text
    assert "more: residency explain rule_of_old" in text


def test_a_doubt_is_always_named() -> None:
    for why, words in (
        ("nothing-observed", "4 clauses rest on declarations, nothing was observed"),
        ("party-missing", "4 clauses name parties that are not in the register"),
        ("of-another-version", "not everything could be determined"),
    ):
        clauses = (
            replace(c, why=(why,), verdict="unknown") if c.how != ("fill",) else c
            for c in samples.clean().clauses
        )
        found = replace(samples.clean(), verdict="unknown", exit_code=3, clauses=tuple(clauses))
        assert render(found, width=200).splitlines()[0] == f"Cannot say: {words}."


@pytest.mark.parametrize(
    ("verdict", "why", "words"),
    [
        ("unknown", "nothing-observed", "declared only, nothing observed"),
        ("unknown", "party-missing", "a named party is not in the register"),
        ("declared", "party-not-used", "an optional party is not in the register"),
        ("declared", "serves-others", "some serve another agreement"),
    ],
)
def test_because(verdict: Verdict, why: str, words: str) -> None:
    clauses = tuple(replace(c, why=(why,), verdict=verdict) for c in samples.clean().clauses)
    assert words in render(replace(samples.clean(), clauses=clauses), width=300)


def test_an_inferred_place_is_no_reason_to_be_content() -> None:
    inside, outside = (replace(samples.at(c), basis="inferred") for c in ("eu-west-1", "us-east-1"))
    result = samples.result(bucket("cdr", copy("primary", inside), copy("replica", outside)))
    text = render(result, width=200)
    assert "copies 2: in the EEA 0 · outside 1 · unknown 1" in text
    assert "the place was inferred, and no source confirms it" in text


def test_who_declared_a_region_empty_and_when() -> None:
    off = coverage(
        "disabled", "xx-east-1", type="*", confirmed_by="CTO", confirmed_on=date(2026, 11, 1)
    )
    text = render(samples.result(coverage=(off,)), width=200)
    assert "switched off; CTO said on 2026-11-01 that nothing is left there" in text


def test_long_evidence_is_shown_whole() -> None:
    evidence = " ".join(f"statement-{number}" for number in range(40))
    path = AccessPath(kind="endpoint", encryption="none", evidence=evidence)
    text = render(samples.result(bucket("cdr", copy("primary", "us-east-1"), access=(path,))))
    assert evidence in re.sub(r"\s+", " ", text)


def test_another_day_than_that_of_the_scan_is_said() -> None:
    result = samples.clean()
    assert "judged as of" not in render(result)
    later = replace(result, run=replace(result.run, as_of=date(2027, 6, 1)))
    assert "02:14 UTC; judged as of 2027-06-01." in render(later)


def test_zones_are_no_storage() -> None:
    text = render(samples.result(coverage=(coverage("complete", "eu-west-1", type="aws_zone"),)))
    assert "looked at:" not in text
    assert "Nothing was read" in text
    assert "According to the configuration" not in text


def test_of_very_many_types_those_are_named_of_which_there_is_something() -> None:
    read = [coverage("complete", "eu-west-1", type=f"aws_kind_{n}") for n in range(100, 140)]
    denied = [coverage("denied", "us-east-1", type=f"aws_kind_{n}") for n in range(100, 140)]
    clean = samples.clean()
    text = render(replace(clean, coverage=(*clean.coverage, *read, *denied)), width=500)
    lines = text.splitlines()
    (looked,) = [line for line in lines if line.startswith("looked at:")]
    types = len({c.type for c in clean.coverage if c.status == "complete"}) + 40
    assert f"; {types} types, see -f json, of which there is: aws_s3_bucket" in looked
    assert "aws_kind_" not in looked
    (gap,) = [line for line in lines if "us-east-1" in line and "aws_kind_100" in line]
    assert re.search(r"aws_kind_100, .* and \d+ more in us-east-1", gap)
    assert len(gap) < 200
