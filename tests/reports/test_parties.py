"""The list of sub-processors, the record, and the facts on transfers: what stands where."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click
import pytest

from scanner import reports
from scanner.model import UNKNOWN_LOCATION, AccessPath, Location, Party, Register, Safeguard
from scanner.reports import LANGUAGES
from scanner.view_parties import parties_view
from scanner.view_transfers import transfers_view
from tests import samples
from tests.reports import estate
from tests.reports.test_reports import CODE, ENGLISH, FORBIDDEN

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from scanner.model import Resource, Result
    from scanner.view_transfers import TransfersView
    from scanner.words import Language

SEEN = (samples.coverage("complete", "global"),)


def written(name: str, result: Result, language: Language = "nl") -> str:
    chosen = samples.load(*result.run.agreements)
    return reports.render(name, result, language, agreements=chosen)


def transfers(*resources: Resource, register: Register | None = None) -> TransfersView:
    result = samples.result(*resources, coverage=SEEN, register=register)
    return transfers_view(result, samples.load("core"), "nl")


@pytest.mark.parametrize("name", reports.names())
@pytest.mark.parametrize("language", LANGUAGES)
def test_golden(name: str, language: Language, snapshot: SnapshotAssertion) -> None:
    text = written(name, estate.full(), language)
    assert text == snapshot
    assert [words for words in FORBIDDEN if words in text.lower()] == []
    if language == "nl":
        assert ENGLISH.findall(CODE.sub("", text)) == []


def test_who_is_not_in_the_register_comes_first() -> None:
    text = written("subprocessors", samples.leaks())
    part = text.partition("## Niet in het register\n")[2].partition("\n## ")[0]
    assert text.index("## Niet in het register") < text.index("## In het kort")
    assert "**Er zijn partijen die niet of niet meer in het register staan." in part
    assert "| Google Cloud | 1 | 2 | Finland, Nederland; de EU, land niet genoemd door de" in part
    assert "`arn:aws:iam::999999999999:root`" in part
    # The night shift stands in the register.
    assert "555555555555" not in part


def test_a_party_that_has_left_is_not_in_the_register() -> None:
    path = AccessPath(kind="principal", encryption="enforced", principal="aws:555555555555")
    store = samples.bucket("cdr", samples.copy("primary", "eu-west-1"), access=(path,))
    party = Party(id="p", name="P", role="recipient", accounts=("aws:555555555555",))
    for until, shown in ((None, False), (samples.AS_OF, False), (date(2026, 11, 21), True)):
        register = Register(parties={"p": replace(party, until=until)})
        result = samples.result(store, coverage=SEEN, register=register)
        view = parties_view(result, samples.load("core"), "nl")
        assert bool(view.recipients) == shown
        assert [one.seen.ways[0].number for one in view.parties] == [1]


def test_nobody_is_called_absent_who_was_not_looked_for() -> None:
    assert "is niemand gezien die niet in het register staat" in written(
        "subprocessors", samples.empty()
    )
    blind = written("subprocessors", samples.result())
    assert "is niemand gezien" not in blind
    assert "Er is in geen account gelezen. Hierover doet dit rapport geen uitspraak." in blind


def test_what_a_clause_names_and_the_register_has_not() -> None:
    result = samples.result(coverage=SEEN, agreements=("callvoip",))
    text = written("subprocessors", result)
    part = text.partition("## Niet in het register\n")[2].partition("\n## ")[0]
    assert "- `kwebbl` (`callvoip` `annex-2`)" in part
    assert "- `openai` (`callvoip` `annex-3`)" in part


@pytest.mark.parametrize(
    ("signed", "shown"),
    [
        (None, "**geen datum opgegeven**"),
        (date(2026, 11, 23), "nog niet; opgegeven datum: 23 november 2026"),
        (samples.AS_OF, "22 november 2026"),
    ],
)
def test_signed_or_not(signed: date | None, shown: str) -> None:
    party = Party(id="p", name="P", role="sub-processor", signed=signed)
    text = written("subprocessors", samples.result(register=Register(parties={"p": party})))
    assert f"| P | subverwerker | in gebruik | {shown} | " in text
    assert f"| Verwerkersovereenkomst getekend | {shown} |" in text


def test_no_transfer_within_what_was_looked_at() -> None:
    text = written("transfers", samples.clean())
    assert (
        "Binnen het onderzochte bereik (1 account, 1 soort opslag) is geen kopie en geen ontvanger "
        "buiten de EER aangetroffen, en het register noemt er geen."
    ) in text
    assert "### Stap 1" not in text
    blind = written("transfers", samples.result())
    assert "aangetroffen" not in blind
    assert "over kopieën en toegang doet dit rapport geen uitspraak" in blind


def test_one_part_for_each_recipient_and_country() -> None:
    view = transfers_view(estate.full(), samples.load("telephony"), "nl")
    assert [(t.kind, t.name, t.country, t.uses, len(t.ways)) for t in view.transfers] == [
        ("party", "Amazon Web Services EMEA SARL", "GB", (), 0),
        ("party", "Amazon Web Services EMEA SARL", "US", (), 0),
        ("party", "Spraak Inc.", "IN", ("access",), 1),
        ("party", "Spraak Inc.", "GB", ("access",), 1),
        ("party", "Spraak Inc.", "US", ("seat", "processes"), 1),
        ("principal", "aws:777777777777", "GB", (), 0),
        ("principal", "aws:999999999999", "IN", (), 1),
        ("site", "Rack 12", "CH", ("stores",), 0),
    ]
    assert [sum(row.number for row in t.copies) for t in view.transfers] == [2, 1, 0, 0, 0, 1, 0, 0]
    assert [entry.id for entry in view.transfers[2].entries] == ["support"]


def test_judgement_is_left_to_a_person() -> None:
    text = written("transfers", estate.full())
    parts = text.split("\n### Stap 1: ")[1:]
    assert len(parts) == 8
    for part in parts:
        for field in ("Conclusie: komt de", "Restrisico", "Praktijk, en ontvangen"):
            assert f"\n| {field}" in part
        assert "| Recht | *in te vullen* | |" in part
        assert "met die in de Unie (ja of nee), met onderbouwing | |" in part


def test_a_cloud_that_is_not_in_the_register_is_a_recipient() -> None:
    view = transfers(samples.bucket("cdr", samples.copy("primary", "us-east-1")))
    (found,) = view.transfers
    assert (found.kind, found.name, found.party, found.country) == ("provider", "aws", None, "US")


def test_a_copy_in_an_account_that_was_scanned_too_has_no_recipient_but_the_cloud() -> None:
    copy = samples.copy("replica", "us-east-1")
    for owner, kinds in ((samples.ACCOUNT, ["provider"]), ("3" * 12, ["principal", "provider"])):
        store = replace(samples.bucket("cdr", replace(copy, owner=owner)), account="2" * 12)
        assert [found.kind for found in transfers(store).transfers] == kinds


def test_what_is_kept_for_a_short_time_is_elsewhere_all_the_same() -> None:
    cache = samples.bucket("cdn", samples.copy("cache", "us-east-1"), persistence="temporary")
    key = samples.bucket(
        "k", samples.copy("primary", "eu-west-1"), samples.copy("key", "us-east-1")
    )
    assert [t.country for t in transfers(cache).transfers] == ["US"]
    assert transfers(key).transfers == ()


@pytest.mark.parametrize(
    ("resource", "field"),
    [
        (samples.bucket("a", samples.copy("primary", UNKNOWN_LOCATION)), "unplaced"),
        (
            samples.bucket(
                "a",
                samples.copy(
                    "primary",
                    Location(code="x", kind="region", countries=("DE",), basis="inferred"),
                ),
            ),
            "unplaced",
        ),
        (samples.bucket("a", samples.copy("primary", "eu-west-1"), public=True), "public"),
        (samples.bucket("a", samples.copy("primary", "eu-west-1"), public=None), "public_unknown"),
    ],
)
def test_what_may_be_abroad_without_anybody_knowing(resource: Resource, field: str) -> None:
    view = transfers(resource)
    assert view.transfers == ()
    assert view.unclear
    assert getattr(view, field) == 1


def test_the_countries_of_a_cloud_are_known_from_the_register_only() -> None:
    store = samples.bucket("cdr", samples.copy("primary", "eu-west-1"))
    view = transfers(store)
    assert (view.transfers, view.clouds, view.unclear) == ((), ("aws",), True)
    known = transfers(store, register=Register(parties={"aws": samples.aws_itself()}))
    assert (known.transfers, known.clouds, known.unclear) == ((), (), False)


def test_a_connection_of_ones_own_from_nobody_knows_where_leaves_a_doubt() -> None:
    path = AccessPath(kind="network", encryption="enforced")
    store = samples.bucket("cdr", samples.copy("primary", "eu-west-1"))
    register = Register(parties={"aws": samples.aws_itself()})
    whole, from_germany, unplaced = (
        replace(store, facts=replace(store.facts, access=access))
        for access in ((), (replace(path, origins=("DE",)),), (path,))
    )
    for known in (whole, from_germany):
        assert not transfers(known, register=register).unclear
    view = transfers(unplaced, register=register)
    assert (view.transfers, view.nameless, view.unclear) == ((), (), True)
    assert [(way.kind, way.names) for way in view.unplaced_own] == [("network", ("cdr",))]
    text = written("transfers", samples.result(unplaced, coverage=SEEN, register=register))
    assert "Eigen verbindingen, vanuit een land dat niet is gezien:\n" in text


def test_a_copy_counts_once_and_one_to_be_made_not_at_all() -> None:
    found = transfers_view(estate.full(), samples.load("telephony"), "nl").transfers
    # The recordings: reached by one party in three countries, with one more copy planned.
    assert [t.security.at_rest.total for t in found] == [1, 1, 2, 2, 2, 1, 2, 0]


def test_a_register_that_leaves_something_out_is_named() -> None:
    whole = Party(
        id="p", name="P", role="recipient", country="NL", stores_nothing=True,
        processes_in=("NL",), access_from=("NL",),
    )  # fmt: skip
    assert transfers(register=Register(parties={"p": whole})).silent == ()
    for field in ("country", "processes_in", "access_from"):
        party = replace(whole, **{field: None if field == "country" else ()})  # type: ignore[arg-type]
        (silent,) = transfers(register=Register(parties={"p": party})).silent
        assert silent.lacks == (field,)


def test_unknown_countries_and_territories_in_dispute() -> None:
    party = Party(id="p", name="P", role="recipient", country="SJ", access_from=("XX",))
    text = written("transfers", samples.result(register=Register(parties={"p": party})))
    assert re.search(r"^## P . Spitsbergen en Jan Mayen$", text, re.MULTILINE)
    assert "**geen grondslag vastgelegd**. **Juridische beoordeling nodig: " in text


def test_the_record_counts_and_leaves_open() -> None:
    text = written("record", estate.full())
    assert (
        "| belgegevens | Amazon Web Services, objectopslag | 1 | 2 | Ierland "
        "| 7 tot 30 dagen (van 2 van de 2 kopieën) |" in text
    )
    assert "| In rust: versleuteld | 2 | 7 kopieën |" in text
    assert "| In rust: niet gezien of er is versleuteld | 5 | 7 kopieën |" in text
    assert "| Namens | Gemeente Voorbeeld |" in text
    assert "| Bewaartermijn | 90 dagen |" in text
    bare = written("record", samples.clean())
    for field in ("Verwerker", "Functionaris gegevensbescherming (FG)", "Fysieke maatregelen"):
        assert f"| {field} | *in te vullen* |" in bare
    assert "Er zijn geen categorieën van verwerkingen verklaard: *in te vullen*" in bare


@pytest.mark.parametrize("language", LANGUAGES)
def test_locations_of_one_customer(language: Language) -> None:
    result = estate.full()
    chosen = samples.load(*result.run.agreements)
    text = reports.render("locations", result, language, agreements=chosen, customer="municipality")
    said = {
        "nl": "**Beperkt tot klant municipality.** Deze specificatie gaat over wat het label "
        "`customer` met die waarde draagt (1 onderdeel)",
        "en": "**Limited to customer municipality.** It covers what carries the tag `customer` "
        "with that value (1 item)",
    }
    assert said[language] in text
    # The two copies of the school are those in Ireland; what is declared stays.
    whole = reports.render("locations", result, language, agreements=chosen)
    ireland = {"nl": "| Ierland | ja | ja |", "en": "| Ireland | yes | yes |"}[language]
    assert f"{ireland} 2 | 0 | 1 |" in whole
    assert f"{ireland} 0 | 0 | 1 |" in text
    assert "Gemeente Voorbeeld" in text
    assert "Gemeente Voorbeeld" not in whole


def test_another_tag_of_customers() -> None:
    store = samples.bucket("a", samples.copy("primary", "eu-west-1"), tags={"klant": "x"})
    result = samples.result(store, coverage=SEEN)
    chosen = samples.load("core")
    text = reports.render(
        "locations", result, "en", agreements=chosen, customer="x", customer_tag="klant"
    )
    assert "the tag `klant` with that value (1 item)" in text
    with pytest.raises(click.UsageError, match=r"the tag customer=x$"):
        reports.render("locations", result, "en", agreements=chosen, customer="x")


def test_a_misspelt_customer_is_no_report_on_what_is_shared() -> None:
    result = estate.full()
    chosen = samples.load(*result.run.agreements)
    said = r"no resource carries the tag customer=munipality \(did you mean municipality\?\)"
    with pytest.raises(click.UsageError, match=said):
        reports.render("locations", result, "nl", agreements=chosen, customer="munipality")
    with pytest.raises(click.UsageError, match="a customer goes with the report locations"):
        reports.render("article3", result, "nl", agreements=chosen, customer="municipality")


def test_a_safeguard_is_shown_with_what_belongs_to_it() -> None:
    clauses = Safeguard(kind="scc", checked=date(2026, 3, 1), module="3", measures=("a", "b"))
    party = Party(id="p", name="P", role="recipient", country="ZA", safeguards=(clauses,))
    text = written("transfers", samples.result(register=Register(parties={"p": party})), "en")
    assert (
        "standard contractual clauses (SCCs, Implementing Decision (EU) 2021/914), module 3: "
        "**recorded incompletely**; declared, looked up on 1 March 2026; "
        "transfer impact assessment *not given*; "
        "supplementary measures: a; b; "
        "accepted by none of these agreements"
    ) in text
