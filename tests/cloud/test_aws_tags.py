"""Tags in each of the ways in which services tell them are the same tags."""

from __future__ import annotations

import pytest

from scanner.cloud.aws import tags


@pytest.mark.parametrize(
    "told",
    [
        {"owner": "telephony", "empty": ""},
        {"owner": "telephony", "empty": None},
        [{"Key": "owner", "Value": "telephony"}, {"Key": "empty"}],
        [{"key": "owner", "value": "telephony"}, {"key": "empty", "value": ""}],
        [{"TagKey": "owner", "TagValue": "telephony"}, {"TagKey": "empty", "TagValue": ""}],
    ],
)
def test_every_form(told: object) -> None:
    assert tags.by_key(told) == {"owner": "telephony", "empty": ""}


@pytest.mark.parametrize("nothing", [None, [], {}])
def test_none(nothing: object) -> None:
    assert tags.by_key(nothing) == {}


@pytest.mark.parametrize("told", ["owner", 1, ({"Key": "owner", "Value": "telephony"},)])
def test_what_makes_no_sense_is_not_nothing(told: object) -> None:
    with pytest.raises(TypeError):
        tags.by_key(told)


def test_a_tag_without_its_key() -> None:
    with pytest.raises(KeyError):
        tags.by_key([{"Value": "telephony"}])
