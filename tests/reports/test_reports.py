"""Every report in every language: golden texts, and what may and may not be said."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click
import pytest
from markdown_it import MarkdownIt

from scanner import agreements as agreement_files
from scanner import reports
from scanner.bundled import bundled
from scanner.model import Register
from scanner.reports import LANGUAGES
from tests import samples

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

    from scanner.model import Result, Verdict
    from scanner.words import Language

# Physical places, conformity, transfers and access are not for this tool to vouch for.
FORBIDDEN = (
    "fysiek in",
    "physically",
    "avg-conform",
    "gdpr compliant",
    "gdpr-compliant",
    "compliant",
    "in overeenstemming met de avg",
    "geen doorgifte",
    "no transfer",
    "alle toegang is versleuteld",
    "all access is encrypted",
    "niemand heeft",
    "nobody has",
    "no one has",
    "alles is in orde",
    "all is well",
    "voldoet aan de avg",
    "complies with",
    "volledig versleuteld",
    "fully encrypted",
    "gegarandeerd",
    "guaranteed",
    "is toegestaan op grond",
    "may be transferred",
    "mag worden doorgegeven",
    "biedt een passend beschermingsniveau",
    "offers an adequate level",
)
ENGLISH = re.compile(
    r"\b(the|and|outside|unknown|storage|finding|findings|observed|declared|planned|access|"
    r"copy|replica of|encrypted|denied|region of|with|from|until|not|seen|nothing)\b",
    re.IGNORECASE,
)
# What may stand in a sentence for what it is called: names, codes and file names.
CODE = re.compile(r"`[^`]*`|arn:\S+")


def written(name: str, result: Result, language: Language) -> str:
    chosen = samples.load(*result.run.agreements)
    return reports.render(name, result, language, agreements=chosen)


# A report that is added is written out here without a line of test code.
@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize(
    ("sample", "language"),
    [
        ("leaks", "nl"),
        ("leaks", "en"),
        ("clean", "nl"),
        ("clean", "en"),
        ("two_agreements", "en"),
        ("planned", "nl"),
        ("empty", "nl"),
        ("empty", "en"),
        ("hostile", "nl"),
        ("hostile", "en"),
    ],
)
def test_golden(name: str, sample: str, language: Language, snapshot: SnapshotAssertion) -> None:
    assert written(name, samples.ALL[sample](), language) == snapshot


def test_reports_are_there_in_every_language() -> None:
    expected = {"article3", "locations", "record", "subprocessors", "transfers"}
    assert expected <= set(reports.names())
    for name in (*reports.names(), "_shared"):
        for language in LANGUAGES:
            assert (bundled("reports") / f"{name}.{language}.md.j2").is_file()


@pytest.mark.parametrize("name", [*reports.names(), "_shared"])
def test_languages_say_the_same(name: str) -> None:
    # Sentences differ; what is shown, and on which condition, does not.
    def logic(language: Language) -> list[str]:
        text = (bundled("reports") / f"{name}.{language}.md.j2").read_text(encoding="utf-8")
        text = re.sub(r"{#.*?#}", "", text, flags=re.DOTALL)
        found = re.findall(r"{%.*?%}|{{.*?}}", text, flags=re.DOTALL)
        return sorted(re.sub(r'"[^"]*"', '""', tag).replace(f".{language}.md", "") for tag in found)

    assert logic("nl") == logic("en")


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("sample", samples.ALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_that_may_not_be_said(name: str, sample: str, language: Language) -> None:
    text = written(name, samples.ALL[sample](), language).lower()
    assert [words for words in FORBIDDEN if words in text] == []


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("sample", [name for name in samples.ALL if name != "hostile"])
def test_dutch_is_dutch(name: str, sample: str) -> None:
    text = CODE.sub("", written(name, samples.ALL[sample](), "nl"))
    assert ENGLISH.findall(text) == []


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("sample", samples.ALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_hold(name: str, sample: str, language: Language) -> None:
    text = written(name, samples.ALL[sample](), language)
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        cells = [len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()]
        assert len(set(cells)) == 1, table
        assert re.fullmatch(r"\|(-+:?\|)+", table.splitlines()[1]), table
    # A table right under a sentence, or cut in two by one, would not be read as a table.
    html = MarkdownIt("commonmark").enable("table").render(text)
    assert not re.search(r"(^|<p>)\|", html, re.MULTILINE)


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_names_never_become_markup(name: str, language: Language) -> None:
    text = written(name, samples.hostile(), language)
    assert all(c.isprintable() or c == "\n" for c in text)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    tags = set(re.findall(r"<(/?[a-z0-9]+)", html))
    ours = r"h[1-4]|p|ul|li|table|thead|tbody|tr|th|td|code|strong|em|blockquote"
    assert [tag for tag in tags if not re.fullmatch(f"/?({ours})", tag)] == []
    assert "&lt;b&gt;a&lt;/b&gt; # [l](http://e.example) =cmd()&amp;amp;" in html
    lines = r"<(td|p|li|h[1-4])>.*?</\1>"
    assert "# [l]" not in re.sub(lines, "", html)


@pytest.mark.parametrize("name", reports.names())
def test_every_report_says_what_it_does_not_say(name: str) -> None:
    for language, heading in (("nl", "Wat dit rapport niet zegt"), ("en", "does not say")):
        for sample in samples.ALL.values():
            text = written(name, sample(), language)  # type: ignore[arg-type]
            assert heading in text
            assert ("Niet gezien" if language == "nl" else "Not seen") in text


def test_an_agreement_that_was_not_judged_by() -> None:
    with pytest.raises(click.UsageError, match="not judged by rosters; it was judged by core"):
        reports.render("article3", samples.clean(), "nl", agreements=samples.load("rosters"))


def test_a_clause_that_is_gone() -> None:
    result, (agreement,) = samples.clean(), samples.load("core")
    rest = {name: clause for name, clause in agreement.clause.items() if name != "3.3"}
    with pytest.raises(click.UsageError, match=r"core no longer has 3\.3"):
        reports.render("article3", result, "nl", agreements=[replace(agreement, clause=rest)])


def test_an_agreement_that_changed_since() -> None:
    result, (agreement,) = samples.clean(), samples.load("core")
    other = replace(agreement, adequacy_warning_days=1)
    text = reports.render("article3", result, "nl", agreements=[other])
    assert "de tekst van deze overeenkomst is na het lezen gewijzigd" in text
    assert "gewijzigd" not in written("article3", result, "nl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_read_is_not_vouched_for(language: Language) -> None:
    own = samples.aws_itself()
    register = Register(parties={own.id: own})
    text = written("locations", samples.result(register=register), language)
    for claim in ("volgens de configuratie", "according to the configuration"):
        assert claim not in text
    for claim in ("EER aangetroffen", "outside the EEA was found"):
        assert claim not in text
    clean = written("locations", samples.clean(), language)
    said = {
        "nl": "bereik (1 account, 1 soort opslag) is geen kopie buiten de EER aangetroffen",
        "en": "scope (1 account, 1 kind of storage) no copy outside the EEA was found",
    }
    assert clean.count(said[language]) == 2


@pytest.mark.parametrize(
    ("verdict", "why", "words"),
    [
        ("unknown", "nothing-observed", "is alleen verklaard in het register"),
        ("unknown", "party-missing", "een partij die niet in het register staat"),
        ("declared", "party-not-used", "is volgens opgave niet in gebruik"),
        ("declared", "serves-others", "voor een andere overeenkomst"),
    ],
)
def test_why_in_words(verdict: Verdict, why: str, words: str) -> None:
    clauses = tuple(replace(c, why=(why,), verdict=verdict) for c in samples.clean().clauses)
    assert words in written("article3", replace(samples.clean(), clauses=clauses), "nl")


def test_who_declared_a_region_empty_and_when() -> None:
    for name in ("article3", "locations"):
        text = written(name, samples.leaks(), "nl")
        assert "volgens hoofd platform, op 1 november 2026, is in 1 regio die uit staat" in text


def test_an_inferred_place_is_named_with_the_unknown() -> None:
    inferred = replace(samples.at("eu-west-1"), basis="inferred")
    result = samples.result(
        samples.bucket("cdr", samples.copy("primary", inferred)),
        coverage=(samples.coverage("complete", "global"),),
    )
    text = written("locations", result, "nl")
    assert "Plaats niet bekend (hieronder met naam): 1 waargenomen." in text
    assert "| hoofdkopie | Ierland (eu-west-1) | waargenomen |" in text
    assert "### Ierland" not in text


def test_a_party_counts_until_it_has_deleted() -> None:
    left = replace(samples.aws_itself(), until=date(2026, 1, 31))
    for deleted, shown in ((None, True), (date(2026, 3, 1), False)):
        register = Register(parties={left.id: replace(left, deleted=deleted)})
        text = written("locations", samples.result(register=register), "nl")
        assert ("in gebruik tot en met 31 januari 2026; niet bekend" in text) == shown


def test_one_agreement_of_two() -> None:
    chosen = samples.load("telephony")
    text = reports.render("locations", samples.two_agreements(), "nl", agreements=chosen)
    assert "rosters" not in text
    assert "rosters" in written("locations", samples.two_agreements(), "nl")


def test_a_strict_zone_is_named() -> None:
    result, (agreement,) = samples.clean(), samples.load("core")
    text = reports.render("article3", result, "en", agreements=[replace(agreement, zone="eu")])
    assert "3 are in the EU and 0 outside" in text


def test_the_role_is_named_where_there_is_one() -> None:
    text = written("article3", samples.clean(), "nl")
    read = "gelezen op 22 november 2026 om 02:14 UTC met de rol `residency-reader`"
    assert f"volgens de configuratie, {read}, 3 in de EER en 0 daarbuiten." in text


def test_declared_and_observed_stay_apart() -> None:
    text = written("article3", samples.leaks(), "nl")
    part = text.partition("(`3.1.storage`)\n")[2].partition("\n### ")[0]
    observed, _, declared = part.partition("Verklaard in het register, niet waargenomen:")
    assert "`rec-archive`" in observed
    assert "OpenAI" not in observed
    assert "OpenAI" in declared


def test_what_only_a_person_can_judge_is_left_open() -> None:
    for result in (samples.clean(), samples.leaks()):
        text = written("article3", result, "nl")
        part = text.partition("(`3.3`)\n")[2].partition("\n### ")[0]
        assert "**Nog te beoordelen door een mens.**" in part
        assert "| Oordeel | |" in part


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agreement_of_ones_own(name: str, language: Language, tmp_path: Path) -> None:
    # In one language, and without what is not needed to judge by it.
    file = tmp_path / "own.toml"
    file.write_text(
        """
        name = { nl = "Eigen | overeenkomst" }
        [clause."1"]
        how = ["declare"]
        title = { nl = "Alles" }
        text = { nl = "Alles" }
        """,
        encoding="utf-8",
    )
    result = samples.result(agreements=(str(file),))
    text = reports.render(name, result, language, agreements=samples.load(str(file)))
    assert "Eigen \\| overeenkomst (`own`), " in text


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_of_another_version(name: str, language: Language) -> None:
    found = samples.planned()
    gone = tuple(replace(f, rule="rule_of_old") for f in found.findings)
    clauses = tuple(replace(c, rules=("rule_of_old",)) for c in found.clauses)
    text = written(name, replace(found, findings=gone, clauses=clauses), language)
    assert name != "article3" or r"rule\_of\_old" in text


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_with_all_agreements(name: str, language: Language) -> None:
    everything = agreement_files.known()
    result = samples.result(
        samples.bucket("cdr", samples.copy("primary", "us-east-1")),
        agreements=everything,
    )
    text = written(name, result, language)
    for agreement in samples.load(*everything):
        assert agreement.name[language] in text
    assert [words for words in FORBIDDEN if words in text.lower()] == []


@pytest.mark.parametrize(("language", "rest"), [("en", "10 more kinds"), ("nl", "nog 10 soorten")])
def test_of_very_many_types_the_rest_is_counted(language: Language, rest: str) -> None:
    read = [samples.coverage("complete", "eu-west-1", type=f"aws_r_{n}") for n in range(100, 140)]
    denied = [samples.coverage("denied", "us-east-1", type=f"aws_d_{n}") for n in range(100, 140)]
    clean = samples.clean()
    result = replace(clean, coverage=(*clean.coverage, *read, *denied))
    text = reports.render("article3", result, language, agreements=samples.load("core"))
    assert rest in text
    assert "aws_d_129" in text
    assert "aws_d_130" not in text
    assert "aws_r_" not in text
    assert "`aws_s3_bucket`" in text
