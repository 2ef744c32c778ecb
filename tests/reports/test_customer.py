"""A report for one customer: what is theirs, what is shared, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scanner import reports
from scanner.reports import LANGUAGES
from scanner.view_customer import left_out, limited
from tests import samples
from tests.reports import golden

if TYPE_CHECKING:
    from scanner.model import Resource
    from scanner.words import Language


def store(name: str, **tags: str) -> Resource:
    return samples.bucket(name, samples.copy("primary", "eu-west-1"), tags=tags)


@pytest.mark.parametrize(
    ("tags", "own", "shared", "others"),
    [
        ({"customer": "acme"}, 1, 0, {}),
        # People do not keep to one way of writing; a store that is theirs must not go missing.
        ({"Customer": "ACME "}, 1, 0, {}),
        ({}, 0, 1, {}),
        ({"customer": ""}, 0, 1, {}),
        ({"team": "acme"}, 0, 1, {}),
        ({"customer": "other"}, 0, 0, {"other": 1}),
        ({"customer": "acme-north"}, 0, 0, {"acme-north": 1}),
        # What is of several is of each of them.
        ({"customer": "acme/other"}, 0, 1, {}),
        ({"customer": "other, acme"}, 0, 1, {}),
        ({"customer": "other/third"}, 0, 0, {"other/third": 1}),
        ({"customer": "shared"}, 0, 1, {}),
        ({"customer": "Gedeeld"}, 0, 1, {}),
        ({"customer": "*"}, 0, 1, {}),
    ],
)
def test_whose_it_is(tags: dict[str, str], own: int, shared: int, others: dict[str, int]) -> None:
    always = store("always", customer="acme")
    found, left = limited(samples.result(always, store("s", **tags)), "acme", "customer")
    assert (found.own - 1, found.shared, found.others) == (own, shared, others)
    assert len(left.resources) == 1 + own + shared


def test_a_name_with_a_sign_in_it() -> None:
    result = samples.result(store("a", customer="R&D B.V."), store("b", customer="R"))
    found, left = limited(result, "R&D B.V.", "customer")
    assert (found.own, [r.name for r in left.resources]) == (1, ["a"])


def test_what_is_left_out_is_told_to_whoever_makes_it() -> None:
    found, _ = limited(golden.night(), "municipality", "customer")
    said = "left out, by the tag customer of another customer: school (2)"
    assert (found.own, left_out(found)) == (2, said)
    alone, _ = limited(samples.result(store("a", customer="x")), "x", "customer")
    assert left_out(alone) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_another_customer(language: Language) -> None:
    result = golden.night()
    chosen = samples.load(*result.run.agreements)
    text = reports.render("locations", result, language, agreements=chosen, customer="municipality")
    for theirs in ("school", "Scholengroep", "10.20.30.40"):
        assert theirs not in text, theirs
    for ours in ("rec-archive", "both", "db01.telco.internal", "Gemeente Voorbeeld"):
        assert ours in text, ours
    other = reports.render("locations", result, language, agreements=chosen, customer="school")
    # Of the record, only what is done for this customer and for all.
    said = {"nl": ("Gesprekken opnemen", "E-mail verzenden"), "en": ("Gesprekken", "E-mail")}
    assert [words in other for words in said[language]] == [False, True]
    assert all(words in text for words in said[language])


def test_what_others_have_elsewhere_is_not_denied() -> None:
    result = samples.result(
        store("ours", customer="acme"),
        samples.bucket("theirs", samples.copy("primary", "us-east-1"), tags={"customer": "x"}),
        coverage=(samples.coverage("complete", "global"),),
    )
    chosen = samples.load("core")
    text = reports.render("locations", result, "en", agreements=chosen, customer="acme")
    said = "Of what was set apart above for this customer, no copy outside the EEA was found"
    assert text.count(said) == 2
    assert "Within the scanned scope" not in text
