"""Words, dates and numbers, and how values are put into Markdown."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import scanner
from scanner import markdown, words
from scanner.bundled import bundled
from scanner.model import At, Location
from scanner.places.table import PROVIDERS, places

_TERMS: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    (bundled("reports") / "words.toml").read_text(encoding="utf-8")
)
_MD = MarkdownIt("gfm-like", {"linkify": False})


def test_every_word_is_there_in_both_languages() -> None:
    for group, terms in _TERMS.items():
        for key, term in terms.items():
            assert group == "town" or term.keys() == {"en", "nl"}, (group, key)
            assert all(term.values()), (group, key)


def test_every_kind_of_store_has_a_word() -> None:
    sources = Path(scanner.__file__).parent.rglob("*.py")
    named = {
        found
        for source in sources
        for found in re.findall(r'category="([^"]+)"', source.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= _TERMS["category"].keys()


def test_places_that_are_phrases_have_dutch_words() -> None:
    told = {p.place for name in PROVIDERS for p in places(name).values() if len(p.countries) == 1}
    english = re.compile(r"\b(and|or|in|area|regions|unspecified|others|cloud|State|Area)\b")
    phrases = {place for place in told if place and english.search(place)}
    assert phrases
    assert phrases - _TERMS["town"].keys() == set()


@pytest.mark.parametrize(
    ("at", "dutch", "english"),
    [
        (
            At(location="us-east-1", countries=("US",), place="Northern Virginia"),
            "Noord-Virginia, Verenigde Staten (us-east-1)",
            "Northern Virginia, United States (us-east-1)",
        ),
        (
            At(location="eu-west-1", countries=("IE",), place="Ireland"),
            "Ierland (eu-west-1)",
            "Ireland (eu-west-1)",
        ),
        (
            At(location="EUR4", countries=("FI", "NL"), place="Hamina + Eemshaven"),
            "Finland, Nederland (EUR4)",
            "Finland, Netherlands (EUR4)",
        ),
        (At(location="NL", countries=("NL",)), "Nederland", "Netherlands"),
        (At(), "een onbekende plaats", "a place that is not known"),
    ],
)
def test_places(at: At, dutch: str, english: str) -> None:
    assert words.place(at, "nl") == dutch
    assert words.place(at, "en") == english


def test_place_of_a_location() -> None:
    at = Location(code="eu-west-2", kind="region", countries=("GB",), place="London")
    assert words.place(at, "nl") == "Londen, Verenigd Koninkrijk (eu-west-2)"


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (1204, "1.204", "1,204"),
        (1234567, "1.234.567", "1,234,567"),
        (date(2026, 11, 2), "2 november 2026", "2 November 2026"),
        (
            datetime(2026, 11, 22, 2, 14, tzinfo=UTC),
            "22 november 2026 om 02:14 UTC",
            "22 November 2026 at 02:14 UTC",
        ),
        (
            datetime(2026, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=1))),
            "31 december 2025 om 23:30 UTC",
            "31 December 2025 at 23:30 UTC",
        ),
    ],
)
def test_numbers_and_dates(value: Any, dutch: str, english: str) -> None:
    assert markdown.shown(value, "nl") == dutch
    assert markdown.shown(value, "en") == english


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("-", "niet opgegeven", "not given"),
        ([], "niet opgegeven", "not given"),
        (["US", "DE"], "Duitsland, de Verenigde Staten", "Germany, the United States"),
        (["XX"], "XX", "XX"),
        ("2026-11-02", "2 november 2026", "2 November 2026"),
        ("2026-13-02", "2026-13-02", "2026-13-02"),
        ("not-registered", "niet geregistreerd", "not registered"),
        ("speech", "speech", "speech"),
    ],
)
def test_arguments_of_messages(value: object, dutch: str, english: str) -> None:
    assert words.argument(value, "nl") == dutch
    assert words.argument(value, "en") == english


def test_countries_in_a_sentence_exist() -> None:
    for code, term in _TERMS["country-in-a-sentence"].items():
        for language in ("nl", "en"):
            assert term[language].endswith(words.country(code, language))


def test_every_reason_of_a_rule_has_words() -> None:
    text = (bundled("policies") / "residency" / "lib" / "why.rego").read_text(encoding="utf-8")
    reasons = set(re.findall(r':= "([a-z-]+)"', text))
    assert "no-safeguard" in reasons
    assert reasons <= _TERMS["argument"].keys()


@pytest.mark.parametrize("value", [None, True, 1.5, ("a",), b"a"])
def test_what_is_no_text_is_not_shown(value: object) -> None:
    with pytest.raises(TypeError, match="a template shows"):
        markdown.shown(value, "nl")


_TEXT = st.text() | st.text(alphabet="\\`*_[]()<>|~&#+-=!.: 1\n\thtps/ax;$")


def _plain(html: str) -> str:
    inside = re.fullmatch(r"<p>(.*)</p>\n|", html, re.DOTALL)
    assert inside, html
    assert not re.search(r"<(?!/?code>)", inside[1] or ""), html
    text = re.sub(r"</?code>", "", inside[1] or "")
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, char)
    return text


@given(_TEXT)
def test_markdown_shows_text_as_it_is(text: str) -> None:
    clean = "".join(c if c.isprintable() else "?" for c in re.sub(r"\s+", " ", text))
    assert _plain(_MD.render(markdown.escape(text))) == clean.strip()


@given(_TEXT)
def test_code_shows_names_as_they_are(text: str) -> None:
    clean = "".join(c if c.isprintable() else "?" for c in " ".join(text.split()))
    assert _plain(_MD.render(markdown.code(text))) == clean


@given(_TEXT)
def test_a_cell_stays_one_cell(text: str) -> None:
    for cell in (markdown.escape(text), markdown.code(text)):
        html = _MD.render(f"| a | b |\n|---|---|\n| {cell} | end |\n")
        assert html.count("<td>") == 2
        assert "<td>end</td>" in html


@pytest.mark.parametrize(
    ("provision", "dutch"),
    [
        ("GDPR Art. 44", "AVG art. 44"),
        ("GDPR Art. 28(4)", "AVG art. 28, lid 4"),
        ("GDPR Art. 28(3)(h)", "AVG art. 28, lid 3, onder h"),
    ],
)
def test_a_provision_as_dutch_cites_it(provision: str, dutch: str) -> None:
    assert words.law(provision, "nl") == dutch
    assert words.law(provision, "en") == provision


@pytest.mark.parametrize(
    ("number", "dutch"), [("2000/518/EC", "2000/518/EG"), ("(EU) 2021/1772", "(EU) 2021/1772")]
)
def test_the_number_of_a_decision(number: str, dutch: str) -> None:
    assert words.decision(number, "nl") == dutch
    assert words.decision(number, "en") == number
