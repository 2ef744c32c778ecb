"""The map: its outlines, where points lie, what is drawn and what is only listed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import scanner.map
from scanner.documents import _map
from scanner.documents._blocks import Heading
from scanner.documents._report import compose
from scanner.engine.bundle import load
from scanner.map import svg
from scanner.map.marks import Country, Marks, marks
from scanner.map.outline import NAMES, view
from scanner.model import Location, Party, Register
from tests import samples

FILE = Path(scanner.map.__file__).parent / "outline.json"
COUNTRIES = load().data["countries"]


def of(result: object) -> Marks:
    return marks(result, {"core", "telephony"}, "en")  # type: ignore[arg-type]


def test_outlines_are_small_and_say_where_they_come_from() -> None:
    assert FILE.stat().st_size < 200_000
    known = json.loads(FILE.read_text(encoding="utf-8"))
    assert "Natural Earth" in known["source"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", known["made"])
    assert set(COUNTRIES) <= set(known["points"])
    for name in NAMES:
        paths = view(name).paths
        assert all(re.fullmatch(r"[-MLZ0-9.,]+", path) for path in paths.values())
        assert {code for code in paths if code not in COUNTRIES} <= {"x-ncy", "x-sol"}


# Computed by d3-geo 3.1.1 with the projections of the two views.
@pytest.mark.parametrize(
    ("name", "code", "x", "y"),
    [
        ("europe", "NL", 298.032, 418.743),
        ("europe", "IS", 115.940, 116.498),
        ("europe", "CY", 728.554, 711.541),
        ("europe", "GB", 205.824, 377.683),
        ("world", "US", 220.327, 96.938),
        ("world", "ZA", 515.578, 335.817),
        ("world", "NZ", 847.352, 383.576),
        ("world", "SG", 727.431, 228.971),
        ("world", "FJ", 921.774, 292.848),
        ("world", "BR", 310.224, 272.324),
    ],
)
def test_points_lie_where_the_outlines_have_them(name: str, code: str, x: float, y: float) -> None:
    assert view(name).point(code) == pytest.approx((x, y), abs=0.01)


def test_every_eea_country_can_be_shown() -> None:
    europe = view("europe")
    for code, country in COUNTRIES.items():
        if country["eea"] and country["part_of"] is None:
            shown = code in europe.paths
            assert shown or europe.point(code), code


def test_what_is_where() -> None:
    found = of(samples.leaks())
    assert found == Marks(
        countries=(
            Country(code="ZA", standing="outside", numbers={"access": 1}),
            Country(code="GB", standing="outside", numbers={"stored": 1}),
            Country(
                code="US",
                standing="outside",
                numbers={"stored": 2, "stored-declared": 1, "processing": 2},
            ),
            Country(code="FI", standing="inside", numbers={"stored": 1}),
            Country(
                code="DE",
                standing="inside",
                numbers={"stored": 2, "stored-declared": 1, "processing": 1, "access": 1},
            ),
            Country(
                code="IE",
                standing="inside",
                numbers={"stored": 1, "stored-declared": 1, "processing": 1, "access": 1},
            ),
            Country(code="NL", standing="inside", numbers={"stored": 1, "stored-declared": 1}),
            Country(code="SE", standing="inside", numbers={"planned": 1}),
        ),
        zones={"EU": 1},
        inferred={},
        unknown=2,
    )


def test_what_is_inferred_is_never_drawn() -> None:
    places = [replace(samples.at(code), basis="inferred") for code in ("us-east-1", "eu-west-1")]
    found = of(
        samples.result(*(samples.bucket(p.code or "", samples.copy("primary", p)) for p in places))
    )
    assert found == Marks(countries=(), zones={}, inferred={"IE": 1, "US": 1}, unknown=0)
    _, *rest = _map.blocks_of(
        samples.result(samples.bucket("a", samples.copy("primary", places[0]))),
        {"core"}, "en", level=2,
    )  # fmt: skip
    said = str(rest)
    assert "probably United States: 1 copy" in said
    assert "That does not prove that there is nothing" in said


def test_what_is_left_out_is_not_drawn() -> None:
    assert "website-assets" in {r.name for r in samples.leaks().resources}
    # Its copy in the United States would make three.
    assert next(c for c in of(samples.leaks()).countries if c.code == "US").numbers["stored"] == 2


def drawn(found: Marks, name: str = "europe") -> ET.Element:
    return ET.fromstring(_map.picture(name, found, "nl"))  # type: ignore[arg-type]


def only(*countries: Country) -> Marks:
    return Marks(countries=countries, zones={}, inferred={}, unknown=0)


@pytest.mark.parametrize("code", ["MT", "LI", "GI", "SG", "HK", "MU"])
def test_a_small_country_is_a_dot(code: str) -> None:
    found = only(Country(code=code, standing="outside", numbers={"stored": 1}))
    name = "europe" if view("europe").point(code) else "world"
    x, y = view(name).point(code) or (0, 0)
    dots = [
        (c.get("cx"), c.get("cy"))
        for c in drawn(found, name).findall(".//{*}circle")
        if c.get("cx")
    ]
    assert (f"{x:.1f}", f"{y:.1f}") in dots


def test_nothing_is_told_by_colour_alone() -> None:
    found = only(
        Country(code="DE", standing="inside", numbers={"stored": 3}),
        Country(code="GB", standing="outside", numbers={"access": 1}),
        Country(code="UA", standing="unknown", numbers={"planned": 1}),
    )
    picture = _map.picture("europe", found, "en")
    for code, fill in (("GB", "url(#europe-out)"), ("UA", "url(#europe-unknown)")):
        assert f'<path d="{view("europe").paths[code]}" fill="{fill}">' in picture
    assert {text.text for text in drawn(found).findall(".//{*}text")} == {"DE", "GB", "UA"}
    meanings = [meaning for _, meaning in _map.legend(found, "en")]
    assert meanings == [
        "stored, observed",
        "planned",
        "reached from there",
        "in the EEA, with something",
        "outside the EEA, with something",
        "not known whether it is in the EEA",
        "other countries of the EEA",
    ]
    signs = [
        svg.symbol(kind)
        for kind in ("stored", "stored-declared", "planned", "processing", "access")
    ]
    assert len(set(signs)) == 5


def test_labels_do_not_cover_each_other() -> None:
    eea = [c for c, known in COUNTRIES.items() if known["eea"] and view("europe").point(c)]
    kinds = {"stored": 1, "stored-declared": 1, "planned": 1, "processing": 1, "access": 1}
    found = only(*(Country(code=c, standing="inside", numbers=kinds) for c in eea))  # type: ignore[arg-type]
    boxes = [
        tuple(float(rect.get(k, "0")) for k in ("x", "y", "width", "height"))
        for rect in drawn(found).findall(".//{*}rect")
        if rect.get("class") == "map-label"
    ]
    assert len(boxes) == len(eea)
    meeting = [
        (a, b)
        for n, a in enumerate(boxes)
        for b in boxes[n + 1 :]
        if a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]
    ]
    assert meeting == []
    assert all(0 <= x <= 800 - w and 0 <= y <= 820 - h for x, y, w, h in boxes)


def test_a_view_without_anything_beyond_is_left_out() -> None:
    inside = only(Country(code="DE", standing="inside", numbers={"stored": 1}))
    beyond = only(Country(code="US", standing="outside", numbers={"stored": 1}))
    assert _map.views(inside) == ["europe"]
    assert _map.views(beyond) == ["europe", "world"]


def test_a_code_that_nobody_knows_is_in_the_table() -> None:
    odd = Location(code="x", kind="region", countries=("<b>",), source="test")
    party = Party(id="p", name="p", role="own", country="NL", access_from=("<i>",))
    result = samples.result(
        samples.bucket("a", samples.copy("primary", odd)), register=Register(parties={"p": party})
    )
    found = of(result)
    assert [(c.code, c.standing) for c in found.countries] == [
        ("<b>", "unknown"),
        ("<i>", "unknown"),
    ]
    assert "<b>" not in _map.picture("europe", found, "nl")
    blocks = _map.blocks_of(result, {"core"}, "nl", level=2)
    assert "<b> (<b>)" in str(blocks)


@pytest.mark.parametrize("marker", [True, False])
def test_a_template_says_where_the_map_stands(marker: bool) -> None:
    text = "# T\n\n## First\n\n| a | b |\n|---|---|\n| c | d |\n\n## Second\n\nText.\n\n## Third\n"
    if marker:
        text = text.replace("Text.\n", "Text.\n\n<!-- map -->\n")
    made = compose("test", text, samples.leaks(), "en", agreements=samples.load("telephony"))
    headings = [block.id for block in made.blocks if isinstance(block, Heading)]
    expected = ["s-t", "s-first", "s-second", "s-third"]
    expected.insert(3 if marker else 2, "map")
    assert headings == expected
    assert "<!--" not in str(made.blocks)
