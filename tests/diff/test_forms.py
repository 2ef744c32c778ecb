"""How a difference is written: the answer first, no more than was proven, no markup of others."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import jsonschema
import pytest
from markdown_it import MarkdownIt

from scanner.diff import compare, exit_code, follow, markdown, table
from scanner.diff import json as json_form
from scanner.model import ClauseResult, Register, Waiver
from tests import samples
from tests.diff.pairs import DENIED, SEEN, TLS, cdr, known_partner, night, partner
from tests.diff.promise import SCHEMA, kept
from tests.samples import AS_OF, HOSTILE, bucket, copy

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from scanner.diff import Diff
    from scanner.words import Language


def nights() -> Diff:
    """Give two nights with something of everything."""
    waiver = Waiver(
        rule="log_copy_outside_eea", resource="fax", reason="verhuist", by="fg", until=AS_OF
    )
    old = night(
        cdr(access=(TLS, partner())),
        bucket("fax", copy("primary", "eu-west-1"), copy("log", "us-east-1"), access=(TLS,)),
        bucket("old", copy("primary", "eu-west-1"), access=(TLS,)),
        bucket("mail", copy("primary", samples.EU), provider="gcp"),
        bucket("voice", copy("primary", "us-east-1"), access=(TLS,)),
        coverage=(*SEEN, replace(SEEN[0], provider="gcp", account="telephony")),
    )
    new = night(
        cdr("us-east-1", access=(replace(TLS, encryption="optional"), partner())),
        bucket("fax", copy("primary", "eu-west-1"), copy("log", "us-east-1"), access=(TLS,)),
        bucket("new", copy("primary", "eu-west-1"), public=True, access=(TLS,)),
        coverage=(
            *SEEN,
            samples.coverage("disabled", "eu-south-1", type="*"),
            replace(DENIED[0], provider="gcp", account="telephony", type="google_storage_bucket"),
        ),
        register=replace(known_partner(), waivers=(waiver,)),
        day=1,
    )
    return follow(compare(old, new, ("first.json", "second.json")), (old, new))


def test_the_screen(snapshot: SnapshotAssertion) -> None:
    assert table.render(nights(), width=100) == snapshot


@pytest.mark.parametrize("language", ["en", "nl"])
def test_markdown(language: Language, snapshot: SnapshotAssertion) -> None:
    assert markdown.render(nights(), language) == snapshot


def test_json(snapshot: SnapshotAssertion) -> None:
    assert json_form.render(nights()) == snapshot


@pytest.mark.parametrize(
    ("old", "new", "first", "last"),
    [
        ("clean", "clean", "Nothing moved.", "exit 0: nothing opened, and all of it was seen"),
        (
            "leaks",
            "leaks",
            "No finding was opened or closed in what both runs saw; not all can be compared.",
            "exit 3: part of it cannot be compared",
        ),
        (
            "clean",
            "leaks",
            "4 copies are outside the EEA, not so in the old run; 16 findings were opened; "
            "1 finding is an accepted exception now. Part of it cannot be compared.",
            "exit 1: a finding was opened, or a copy is outside the EEA that was not",
        ),
        (
            "leaks",
            "clean",
            "27 findings were not looked at again, which is no proof that they are gone. "
            "Part of it cannot be compared.",
            "exit 3: part of it cannot be compared",
        ),
    ],
)
def test_the_answer_comes_first(old: str, new: str, first: str, last: str) -> None:
    lines = table.render(compare(samples.ALL[old](), samples.ALL[new]()), width=300).splitlines()
    assert lines[0] == first
    assert lines[-1].startswith(last)


def test_what_is_not_proven_to_be_gone_is_nowhere_said_to_be() -> None:
    found = compare(night(cdr("us-east-1")), night(coverage=DENIED))
    for text in (table.render(found), markdown.render(found, "en")):
        assert "gone" not in text.replace("proof that they are gone", "").replace(
            "no proof of being gone", ""
        )
        assert "closed" not in text.replace("No finding was opened or closed", "")
        assert "not seen any more" in text
    text = markdown.render(found, "nl")
    assert "niet meer gezien" in text
    assert "gesloten" not in text.replace("is geen bevinding bijgekomen of gesloten", "")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_names_from_outside_do_no_harm(language: Language) -> None:
    for old, new in (("clean", "hostile"), ("hostile", "clean"), ("hostile", "leaks")):
        found = compare(samples.ALL[old](), samples.ALL[new](), (HOSTILE, HOSTILE))
        text = markdown.render(found, language)
        shown = MarkdownIt("commonmark").enable("table").render(text)
        assert "<a>" not in shown
        assert "<b>" not in shown
        assert "<a " not in shown
        rows = [line.replace("\\|", "") for line in text.splitlines() if line.startswith("|")]
        assert {row.count("|") for row in rows} <= {4, 5}
        for told in (text, table.render(found), json_form.render(found)):
            assert not {"\x1b", "\u202e", "\u009b", "\x7f"} & set(told)


def test_schema_is_published() -> None:
    text = json.dumps(json_form.schema(), indent=2) + "\n"
    hint = f"the model changed: put what json_form.schema() gives into {SCHEMA.name}"
    assert SCHEMA.read_text(encoding="utf-8") == text, hint


@pytest.mark.parametrize("old", samples.ALL)
def test_every_difference_keeps_its_promise(old: str) -> None:
    one = samples.ALL[old]()
    others = [sample() for sample in samples.ALL.values()]
    for other in (o for o in others if bool(o.run.plans) == bool(one.run.plans)):
        found = follow(compare(one, other), (one, other))
        values = kept(json_form.render(found))
        assert values["exit_code"] == exit_code(found)
        assert [c["fingerprint"] for c in values["findings"]] == [
            c.fingerprint for c in found.findings
        ]


def test_the_schema_refuses_what_is_no_difference() -> None:
    values = json.loads(json_form.render(nights()))
    assert kept(json.dumps(values)) == values
    for odd in (
        {**values, "schema": "residency/diff/2"},
        {**values, "exit_code": 2},
        {**values, "more": 1},
        {key: value for key, value in values.items() if key != "empty"},
        {**values, "findings": [{**values["findings"][0], "change": "gone"}]},
    ):
        with pytest.raises(jsonschema.ValidationError):
            kept(json.dumps(odd))


def test_json_keeps_its_promise() -> None:
    found = nights()
    values = kept(json_form.render(found))
    assert list(values) == [
        "schema",
        "exit_code",
        "empty",
        "old",
        "new",
        "terms",
        "resources",
        "same",
        "findings",
        "still",
        "clauses",
        "coverage",
        "unseen",
        "doubts_before",
        "doubts_after",
        "planned",
    ]
    assert values["schema"] == "residency/diff/1"
    assert values["exit_code"] == exit_code(found) == 1
    assert {r["unseen"] for r in values["resources"]} == {None, "denied"}


def test_long_lists_are_counted_on_a_screen_and_whole_in_json() -> None:
    many = [bucket(f"b{n}", copy("primary", "eu-west-1"), access=(TLS,)) for n in range(150)]
    found = compare(night(), night(*many))
    assert "… and 130 more, see -f json" in table.render(found)
    assert "… and 50 more; `-o diff.json`" in markdown.render(found, "en")
    assert len(json.loads(json_form.render(found))["resources"]) == 150


def test_reasons_of_verdicts_are_words() -> None:
    codes = set(re.findall(r"`([a-z-]+)`", ClauseResult.__doc__ or "")) - {"why"}
    assert {"findings", "gaps", "not-planned"} <= codes
    old, new = night(cdr()), night(cdr())
    [first, *rest] = new.clauses
    told = replace(new, clauses=(replace(first, why=tuple(sorted(codes))), *rest))
    found = compare(old, told)
    languages: tuple[Language, ...] = ("en", "nl")
    for language in languages:
        text = markdown.render(found, language)
        assert not [code for code in codes if f"`{code}`" in text]
        assert not [code for code in codes if "-" in code and code in text]
    assert not [code for code in codes if "-" in code and code in table.render(found, width=999)]


def test_a_place_that_is_known_otherwise_did_not_move() -> None:
    places = (replace(samples.at("us-east-1"), countries=("DE",)), samples.at("us-east-1"))
    one, other = (night(bucket("cdr", copy("primary", place), access=(TLS,))) for place in places)
    found = compare(one, other)
    assert exit_code(found) == 1
    told: tuple[tuple[Language, str], ...]
    told = (("en", "not moved; other"), ("nl", "niet verhuisd; van"))
    for language, words in told:
        text = markdown.render(found, language)
        assert words in text
        assert "moved:" not in text.replace("What moved:", "")
        assert "verhuisd:" not in text
    assert "not moved, other countries are known of this place now" in table.render(
        found, width=200
    )


def test_an_ended_register_entry_is_no_longer_declared() -> None:
    found = compare(night(cdr(), register=known_partner()), night(cdr(), register=Register()))
    assert "no longer declared register_party Partner B.V." in table.render(found)
    assert "gone" not in table.render(found)
