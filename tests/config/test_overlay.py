"""The table of places held against what the clouds themselves say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scanner.model import UNKNOWN_LOCATION, Copy, Facts, Location, Resource
from scanner.normalise import overlay

API = "ec2:DescribeAvailabilityZones"
TABLE = Location(
    code="eu-central-1-xyz-1a",
    kind="zone",
    countries=("DE",),
    basis="documented",
    source="table",
    place="Berlin",
)
UNKNOWN = Location(
    code=TABLE.code, kind="unknown", basis="inferred", source="not in the table of aws"
)


def told(*countries: str, code: str | None = TABLE.code, place: str | None = None) -> Location:
    return Location(
        code=code, kind="zone", countries=countries, basis="api", source=API, place=place
    )


def conflict(source: str) -> Location:
    return Location(code=TABLE.code, kind="unknown", basis="inferred", source=source)


def stored(*locations: Location) -> Resource:
    return Resource(
        id="vol-1",
        name="vol-1",
        provider="aws",
        account="123456789012",
        service="ec2",
        type="aws_ebs_volume",
        facts=Facts(
            category="volume",
            persistence="persistent",
            copies=tuple(Copy(role="primary", location=location) for location in locations),
        ),
    )


@pytest.mark.parametrize(
    ("before", "live", "after"),
    [
        pytest.param(TABLE, [], TABLE, id="nothing said"),
        pytest.param(TABLE, [told("TR", code="other")], TABLE, id="of another code"),
        pytest.param(TABLE, [told("TR", code=None)], TABLE, id="of no code"),
        pytest.param(TABLE, [told()], TABLE, id="no countries"),
        pytest.param(
            TABLE,
            [told("DE"), told("DE")],
            replace(TABLE, basis="api", source=f"{API}; table"),
            id="agrees",
        ),
        pytest.param(
            replace(TABLE, countries=("DE", "NL")),
            [told("NL", "DE")],
            replace(TABLE, countries=("DE", "NL"), basis="api", source=f"{API}; table"),
            id="agrees in another order",
        ),
        pytest.param(TABLE, [told("TR")], conflict("table says DE, the API says TR"), id="differs"),
        pytest.param(
            replace(TABLE, countries=("DE", "NL"), within="EU"),
            [told("DE")],
            conflict("table says DE, NL, the API says DE"),
            id="says less",
        ),
        pytest.param(
            TABLE,
            [told("TR"), told("DE")],
            conflict("table says DE, the API says DE and TR"),
            id="contradicts itself",
        ),
        pytest.param(
            UNKNOWN, [told("TR"), told("DE")], conflict("the API says DE and TR"), id="both new"
        ),
        pytest.param(UNKNOWN, [told("TR", place="Ankara")], told("TR", place="Ankara"), id="knows"),
        pytest.param(
            replace(UNKNOWN, place="Ankara"),
            [told("TR")],
            told("TR", place="Ankara"),
            id="knows the country only",
        ),
        pytest.param(UNKNOWN, [told()], UNKNOWN, id="nobody knows"),
        pytest.param(UNKNOWN_LOCATION, [told("TR", code=None)], UNKNOWN_LOCATION, id="no code"),
        pytest.param(
            replace(TABLE, basis="declared"),
            [told("TR")],
            replace(TABLE, basis="declared"),
            id="declared",
        ),
    ],
)
def test_overlay(before: Location, live: list[Location], after: Location) -> None:
    assert overlay([stored(before)], live) == (stored(after),)


def test_the_order_of_answers_does_not_matter() -> None:
    answers = [told("TR", place="Ankara"), told("TR", place="Istanbul"), told("TR")]

    assert overlay([stored(UNKNOWN)], answers) == overlay([stored(UNKNOWN)], answers[::-1])


def test_each_copy_is_held_against_its_own_code() -> None:
    other = replace(TABLE, code="eu-west-1", countries=("IE",))

    assert overlay([stored(TABLE, other)], [told("IE", code="eu-west-1"), told("TR")]) == (
        stored(
            conflict("table says DE, the API says TR"),
            replace(other, basis="api", source=f"{API}; table"),
        ),
    )
