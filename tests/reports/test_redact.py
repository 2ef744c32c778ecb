"""Reports for others: what is hidden, and by which labels."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from scanner import reports
from scanner.redact import Labels
from scanner.reports import LANGUAGES
from tests import samples
from tests.reports import estate

if TYPE_CHECKING:
    from scanner.model import Result
    from scanner.words import Language


def written(name: str, result: Result, language: Language, *, redact: bool = True) -> str:
    chosen = samples.load(*result.run.agreements)
    return reports.render(name, result, language, agreements=chosen, redact=redact)


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_it_is_left(name: str, language: Language) -> None:
    text = written(name, estate.full(), language).replace("\\", "")
    assert [secret for secret in estate.SECRETS if secret in text] == []
    assert not re.search(r"\d{12}", text)
    assert "account B" in text


def test_the_secrets_are_there_otherwise() -> None:
    whole = "".join(
        written(name, estate.full(), "nl", redact=False).replace("\\", "")
        for name in reports.names()
    )
    # Evidence of access stands in the JSON result only.
    only_there = {"let in by statement partner", "bucket policy, statement tls"}
    assert {secret for secret in estate.SECRETS if secret not in whole} == only_there


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("sample", samples.ALL)
def test_every_sample_can_be_redacted(name: str, sample: str) -> None:
    result = samples.ALL[sample]()
    text = written(name, result, "nl").replace("\\", "")
    whole = written(name, result, "nl", redact=False)
    assert samples.ACCOUNT not in text
    assert "arn:" not in text
    assert len(text.splitlines()) <= len(whole.splitlines())


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels(language: Language) -> None:
    hide = Labels(estate.full(), language).hide
    email, evidence = {"nl": ("e-mailadres", "bewijsstuk"), "en": ("e-mail address", "evidence")}[
        language
    ]
    assert hide("rec-123456789012") == "rec-account B"
    assert hide("aws:555555555555 and 555555555555") == "account C and account C"
    assert re.fullmatch(rf"{email} [A-Z]", hide("privacy@speech.example"))
    assert re.fullmatch(rf"zie {evidence} [A-Z], p\. 3", hide("zie contracten/scc.pdf, p. 3"))
    for ours in ("Telco B.V.", "us-east-1", "EU/EEA", "2026-11-22", "s3:ListBuckets", "replica"):
        assert hide(ours) == ours


def test_a_label_is_the_same_in_every_report_and_run() -> None:
    first, again = (Labels(estate.full(), "nl") for _ in range(2))
    # What was looked up before makes no difference.
    again.hide("elsewhere@other.example 000000000001")
    for text in estate.full().resources:
        assert first.hide(text.id) == again.hide(text.id)


def test_names_are_told_apart() -> None:
    many = replace(
        estate.full(),
        resources=tuple(samples.bucket(f"b-{n:012}", samples.copy("primary", "eu-west-1"))
                        for n in range(40)),
    )  # fmt: skip
    hide = Labels(many, "nl").hide
    labels = {hide(resource.name) for resource in many.resources}
    assert len(labels) == len(many.resources)
    assert "b-account AA" in labels


def test_a_public_list_of_subprocessors_has_no_remarks() -> None:
    text = written("subprocessors", estate.full(), "nl")
    whole = written("subprocessors", estate.full(), "nl", redact=False)
    for remark in ("te duur, stopt in 2027", "storing, zie", "Bewijs daarvan", "Risico", "vraag"):
        assert remark in whole, remark
        assert remark not in text, remark
    for told in ("Spraak Inc.", "1 maart 2026, versie v2", "Voorbeeld Hosting GmbH, Duitsland"):
        assert told in text
