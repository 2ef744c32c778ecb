"""One rich night, written out as every report in both languages."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from scanner import documents, reports
from scanner.documents._report import compose
from scanner.reports import LANGUAGES
from scanner.view_clauses import agreement_view
from tests import samples
from tests.reports import golden
from tests.reports.test_reports import CODE, ENGLISH, FORBIDDEN, written

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from scanner.words import Language

SECRETS = (
    samples.ACCOUNT,
    golden.OTHER,
    "333333333333",
    "444444444444",
    "555555555555",
    "999999999999",
    golden.PROJECT,
    "arn:",
    "@",
    "nightly",
    "residency-reader",
    "elders.example",
    "10.20.30",
    "telco.internal",
    "contracten",
    "tia/",
    # Who accepted or declared something.
    "hoofd platform",
    "functionaris gegevensbescherming",
    ".pdf",
)


def stable(text: str) -> str:
    """Take out fingerprints of agreements and inventory, which grow with the program."""
    return re.sub(r"`[0-9a-f]{12}`", "`FINGERPRINT`", text)


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_golden(name: str, language: Language, snapshot: SnapshotAssertion) -> None:
    text = written(name, golden.night(), language)
    assert [words for words in FORBIDDEN if words in text.lower()] == []
    if language == "nl":
        # A name may hold a mark of code, which is escaped then.
        assert ENGLISH.findall(CODE.sub("", text.replace("\\`", ""))) == []
    assert stable(text) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden_for_one_customer_and_outsiders(
    language: Language, snapshot: SnapshotAssertion
) -> None:
    result = golden.night()
    text = reports.render(
        "locations",
        result,
        language,
        agreements=samples.load(*result.run.agreements),
        customer="municipality",
        redact=True,
    )
    assert stable(text) == snapshot


def _text(kind: Any, data: bytes) -> str:
    """Return all that a document says, also where people do not look."""
    if kind.SUFFIX == ".pdf":
        pdf = PdfReader(io.BytesIO(data))
        assert list(pdf.attachments) == []
        return "\n".join(page.extract_text() for page in pdf.pages) + str(pdf.metadata)
    if kind.SUFFIX == ".xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return "\n".join(parts.read(name).decode() for name in parts.namelist())
    return data.decode()


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leaks_into_any_kind_of_document(name: str, language: Language) -> None:
    result = golden.night()
    chosen = samples.load(*result.run.agreements)
    text = reports.render(name, result, language, agreements=chosen, redact=True)
    report = compose(name, text, result, language, agreements=chosen, attach=False)
    for kind in documents.kinds().values():
        told = re.sub(r"<style>.*?</style>", "", _text(kind, kind.render(report)), flags=re.DOTALL)
        told = re.sub(r"\s+", " ", told.replace("\\", "").replace("\u200b", ""))
        assert [secret for secret in SECRETS if secret in told] == [], kind.SUFFIX
        assert not re.search(r"(?<!\d)(\d{12}|\d{1,3}(\.\d{1,3}){3})(?!\d)", told), kind.SUFFIX
        # What is public stays to be read: the name of a party that looks like a host.
        if name == "subprocessors":
            assert "Minutes.london Ltd" in told, kind.SUFFIX


def test_the_secrets_are_there_otherwise() -> None:
    whole = "".join(written(name, golden.night(), "nl") for name in reports.names())
    whole = whole.replace("\\", "")
    # How access is known stands in the JSON result only.
    assert [secret for secret in SECRETS if secret not in whole] == []


def test_totals_add_up() -> None:
    result = golden.night()
    for agreement in samples.load(*result.run.agreements):
        for clause in agreement_view(result, agreement).clauses:
            for groups, count in (
                (clause.findings, clause.failed),
                (clause.unknowns, clause.unknown),
            ):
                assert sum(group.parts for _, part in groups for group in part) == count
            # Whatever has findings shows them, or says where they are.
            assert bool(clause.findings or clause.same_as) == bool(clause.failed) or clause.same_as


def test_a_clause_about_named_parties_speaks_of_no_others() -> None:
    result = golden.night()
    (agreement,) = samples.load("callvoip")
    views = {c.result.clause: c for c in agreement_view(result, agreement).clauses}
    standing, optional = views["annex-2"], views["annex-3"]
    assert standing.result.rules == optional.result.rules
    assert (standing.looked, standing.missing) == ((), ("kwebbl", "google-workspace"))
    assert [(basis, seen.parties) for basis, seen in optional.looked] == [("declared", 1)]
    # The same rules about other parties find other things: they are not listed elsewhere.
    assert (optional.same_as, optional.missing) == (None, ("redcactus", "mistral"))
    assert [basis for basis, _ in optional.findings] == ["declared"]
    text = written("article3", result, "nl")
    part = text.partition("(`annex-3`)\n")[2].partition("\n## ")[0]
    assert "| OpenAI OpCo, LLC (partij in het register) |" in part


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_report_says_on_top_that_not_all_was_read(name: str, language: Language) -> None:
    said = {"nl": "**Niet alles was te lezen.**", "en": "**Not everything could be read.**"}
    text = written(name, golden.night(), language)
    heading = {"nl": "\n## Niet gezien", "en": "\n## Not seen"}[language]
    assert said[language] in text.partition(heading)[0]
    assert said[language] not in written(name, samples.clean(), language)


def test_nothing_found_is_not_said_without_what_was_not_read() -> None:
    result = samples.result(
        samples.bucket("cdr", samples.copy("primary", "eu-central-1")),
        coverage=(samples.coverage("complete", "global"), samples.coverage("denied", "eu-west-1")),
    )
    for name, sentence in (
        ("locations", "geen kopie buiten de EER aangetroffen."),
        ("transfers", "en het register noemt er geen."),
    ):
        text = written(name, result, "nl")
        rest = text.split(sentence)[1:]
        assert rest
        assert all("Niet alles was te lezen" in part[:80] for part in rest), name


def test_what_has_ended_is_named() -> None:
    text = written("article3", golden.night(), "nl")
    part = text.partition("## Afgelopen uitzonderingen en verklaringen\n")[2].partition("\n## ")[0]
    assert (
        "| `old-site` (objectopslag) | verklaring dat er geen persoonsgegevens in staan |" in part
    )
    assert "| `fax` | aanvaarde uitzondering: " in part
    assert "31 januari 2026" in part
    assert "## Afgelopen" not in written("article3", samples.clean(), "nl")


def test_older_decisions_are_numbered_as_dutch_does() -> None:
    assert "2000/518/EG" in written("transfers", golden.night(), "nl")
    assert "2000/518/EC" in written("transfers", golden.night(), "en")


def test_a_version_is_named_in_the_language() -> None:
    assert "version undated" in written("article3", golden.night(), "en")
    assert "versie ongedateerd" in written("article3", golden.night(), "nl")


def test_declared_data_is_not_called_unclassified() -> None:
    text = written("locations", golden.night(), "nl")
    assert (
        "| Spraak Inc. | partij in het register | hoofdkopie | gespreksopnamen; `notes` |" in text
    )
    assert "| Rack 12, Groningen | eigen locatie | hoofdkopie | voicemail |" in text
    assert "| Berghut | eigen locatie | hoofdkopie | niet opgegeven |" in text
