"""The tables of places, countries and adequacy decisions: complete, sourced, and in agreement."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from scanner import model
from scanner.places.table import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PLACES = ROOT / "scanner" / "places"
DATA = ROOT / "policies" / "data"
FILES = [*sorted(PLACES.glob("*.json")), DATA / "countries.json", DATA / "adequacy.json"]

EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
COVERAGE = {"whole", "whole-with-exclusions", "partial", "certified-organisations-only"}
FORBIDDEN = re.compile(
    r"\bindex\b|archived|mirror|snapshot of|re-read here|newest text"
    r"|from memory|helper|note of|this machine",
    re.IGNORECASE,
)


def load(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def locations(provider: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = load(PLACES / f"{provider}.json")["locations"]
    return found


COUNTRIES: dict[str, dict[str, Any]] = load(DATA / "countries.json")["countries"]
DECISIONS = load(DATA / "adequacy.json")
ADEQUACY: dict[str, dict[str, Any]] = DECISIONS["adequacy"]


def texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from texts(part)
        case list():
            for part in value:
                yield from texts(part)
        case _:
            pass


def test_each_provider_has_a_table() -> None:
    assert [path.stem for path in sorted(PLACES.glob("*.json"))] == list(PROVIDERS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_files_have_a_date(path: Path) -> None:
    dates = [value for key, value in load(path).items() if key.endswith("as_of")]

    assert len(dates) == 1
    assert date.fromisoformat(dates[0]) >= date(2026, 11, 22)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_texts_are_short_and_speak_of_the_facts(path: Path) -> None:
    for text in texts(load(path)):
        assert not FORBIDDEN.search(text), text
        assert text.strip() == text != ""
        for sentence in re.split(r"[.;] ", text):
            assert len(sentence.split()) <= 25, sentence


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_keys_are_unique(path: Path) -> None:
    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        keys = [key for key, _ in pairs]
        assert sorted(set(keys)) == sorted(keys)
        return dict(pairs)

    json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_locations_are_whole(provider: str) -> None:
    for code, entry in locations(provider).items():
        assert entry["source"], code
        assert entry["kind"] in get_args(model.LocationKind), code
        assert entry["countries"] == sorted(set(entry["countries"])), code
        assert set(entry["countries"]) <= set(COUNTRIES), code
        assert not (entry.get("within") and entry["countries"]), code
        if entry["kind"] in {"region", "zone", "dual-region"}:
            assert entry["countries"], code
        if entry["kind"] == "global":
            assert not entry["countries"], code
        for flag in ("exact", "verified"):
            assert entry.get(flag, False) is False, (code, flag)


@pytest.mark.parametrize("provider", PROVIDERS)
def test_codes_are_unique_without_case(provider: str) -> None:
    codes = [code.lower() for code in locations(provider)]

    assert len(set(codes)) == len(codes)


def test_aws_zones_belong_to_a_region() -> None:
    aws = locations("aws")
    for code, entry in aws.items():
        if entry["kind"] == "zone":
            parent = aws[entry["parent"]]
            assert parent["kind"] == "region"
            assert entry["partition"] == parent["partition"]
            assert code.startswith(entry["parent"] + "-")
            assert entry["zone_id"].startswith(parent["zone_id_prefix"] + "-")


def test_aws_names_stand_for_one_thing() -> None:
    aws = locations("aws")
    prefixes = [e["zone_id_prefix"] for e in aws.values() if "zone_id_prefix" in e]
    zone_ids = [e["zone_id"] for e in aws.values() if "zone_id" in e]
    groups = {e["group"] for e in aws.values() if "group" in e}

    assert len(set(prefixes)) == len(prefixes)
    assert len(set(zone_ids)) == len(zone_ids)
    assert not (set(zone_ids) | groups) & set(aws)


def test_aws_zones_that_leave_the_eea_of_their_region() -> None:
    aws = locations("aws")
    leaving = {
        code: entry["countries"][0]
        for code, entry in aws.items()
        if entry["kind"] == "zone"
        and COUNTRIES[aws[entry["parent"]]["countries"][0]]["eea"]
        and not COUNTRIES[entry["countries"][0]]["eea"]
    }

    assert leaving == {
        "eu-central-1-ist-1a": "TR",
        "eu-west-3-cmn-1a": "MA",
        "eu-west-3-cmn-wlz-1a": "MA",
        "eu-west-3-wl1-cmn-wlz-1": "MA",
        "eu-west-3-wl1-dss-wlz-1": "SN",
    }


def test_gcp_members_agree_with_the_regions() -> None:
    gcp = locations("gcp")
    for code, entry in gcp.items():
        if "regions" in entry:
            members = {c for region in entry["regions"] for c in gcp[region]["countries"]}
            assert set(entry["countries"]) == members, code


def test_gcp_bare_codes_hold_what_each_service_holds() -> None:
    gcp = locations("gcp")
    for code, entry in gcp.items():
        if "see" in entry:
            members = [gcp[key] for key in entry["see"]]
            same = [key for key in gcp if key.lower().endswith(f":{code}")]
            assert sorted(entry["see"]) == sorted(same), code
            union = {country for member in members for country in member["countries"]}
            assert set(entry["countries"]) == union, code
            verified = all(member.get("verified", True) for member in members)
            assert entry.get("verified", True) is verified, code


def test_azure_pairs() -> None:
    azure = locations("azure")
    for code, entry in azure.items():
        if "paired" in entry:
            assert entry["paired_countries"] == azure[entry["paired"]]["countries"], code


def test_countries() -> None:
    members = [c for c, entry in COUNTRIES.items() if entry["eu"] and entry["part_of"] is None]
    beyond = {c for c, entry in COUNTRIES.items() if entry["eea"] and not entry["eu"]}

    assert " ".join(sorted(members)) == EU
    assert len(members) == 27
    assert beyond == {"IS", "LI", "NO"}
    for code, entry in COUNTRIES.items():
        assert re.fullmatch("[A-Z]{2}", code)
        assert set(entry["name"]) == {"en", "nl"}
        assert entry["eea"] or not entry["eu"], code
        assert entry["part_of"] is None or entry["part_of"] in COUNTRIES, code
        assert entry["source"], code
        # A disputed status fails closed.
        assert not (entry["uncertain"] and entry["eea"]), code


@pytest.mark.parametrize("code", ["BQ", "NC", "GL", "SJ", "GI", "GB", "CH", "TR", "UA", "MC", "JE"])
def test_outside_the_eea(code: str) -> None:
    assert not COUNTRIES[code]["eea"]
    assert not COUNTRIES[code]["eu"]


@pytest.mark.parametrize("code", ["RE", "GF", "GP", "MQ", "YT", "MF", "AX", "IC", "EA"])
def test_parts_of_a_member_state_inside_the_eu(code: str) -> None:
    assert COUNTRIES[code]["eu"]
    assert COUNTRIES[code]["eea"]
    assert COUNTRIES[code]["part_of"] in EU.split()


def test_uncertain() -> None:
    uncertain = {code for code, entry in COUNTRIES.items() if entry["uncertain"]}

    assert uncertain == {"BL", "GI", "NC", "PF", "PM", "SJ", "TF", "WF"}


def test_adequacy() -> None:
    assert " ".join(sorted(ADEQUACY)) == "AD AR BR CA CH FO GB GG IL IM JE JP KR NZ US UY"
    assert set(DECISIONS["organisations"]) == {"EPO"}
    decisions = [*ADEQUACY.values(), DECISIONS["organisations"]["EPO"]["adequacy"]]
    for entry in decisions:
        assert entry["decision"]
        assert entry["source"]
        assert entry["coverage"] in COVERAGE
        assert entry["status"] in DECISIONS["adequacy_statuses"]
        assert date.fromisoformat(entry["adopted"]) <= date.fromisoformat(entry["last_seen"])
        since, until = entry["in_force"], entry["expires"]
        assert entry["adopted"] <= str(date.fromisoformat(since or entry["adopted"]))
        assert until is None or until == str(date.fromisoformat(until))


def test_decisions_concern_third_countries() -> None:
    assert not [code for code in ADEQUACY if COUNTRIES[code]["eea"] or COUNTRIES[code]["uncertain"]]


def test_limits_of_single_decisions() -> None:
    partial = {c: e["coverage"] for c, e in ADEQUACY.items() if not e["coverage"].startswith("w")}

    assert ADEQUACY["GB"]["expires"] == "2031-12-27"
    assert [c for c, entry in ADEQUACY.items() if entry["expires"]] == ["GB"]
    assert partial == {"CA": "partial", "JP": "partial", "US": "certified-organisations-only"}


def test_policy_data_does_not_collide() -> None:
    keys = [key for path in sorted(DATA.glob("*.json")) for key in load(path)]

    assert len(set(keys)) == len(keys)
