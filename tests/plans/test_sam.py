"""What SAM makes of a template beside what stands in it: settings for all, and APIs of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from scanner.plans import Told, read

if TYPE_CHECKING:
    from pathlib import Path

TRANSFORM = "AWS::Serverless-2016-10-31"
RUN = "AWS::Serverless::Function"


def made(tmp_path: Path, given: dict[str, Any], **sections: Any) -> dict[str, tuple[str, Any]]:
    """Return the type and settings of each thing of a template, by its address."""
    path = tmp_path / "template.json"
    path.write_text(json.dumps({"Transform": TRANSFORM, "Resources": given, **sections}))
    (stack,) = read(str(path), Told(regions=("eu-west-1",)))
    return {thing.address: (thing.type, dict(thing.values)) for thing in stack.things}


@pytest.mark.parametrize(
    ("common", "own", "expected"),
    [
        ({"A": {"B": {"C": 1}}}, {"A": {"D": 2}}, {"A": {"B": {"C": 1}, "D": 2}}),
        ({"A": {"B": 1}}, {"A": {"B": 2}}, {"A": {"B": 2}}),
        ({"A": [1]}, {"A": [2]}, {"A": [1, 2]}),
        ({"A": {"B": 1}}, {"A": {"Fn::Base64": "x"}}, {"A": "eA=="}),
        ({"A": {"B": 1}}, {"A": "x"}, {"A": "x"}),
        ({"A": 1}, {"B": 2}, {"A": 1, "B": 2}),
    ],
)
def test_what_holds_for_all_is_merged(
    tmp_path: Path, common: object, own: object, expected: object
) -> None:
    given = {"Run": {"Type": RUN, "Properties": own}}
    assert made(tmp_path, given, Globals={"Function": common}) == {"Run": (RUN, expected)}


def test_an_event_without_an_api_is_of_one_that_is_made(tmp_path: Path) -> None:
    edge = {"EndpointConfiguration": "EDGE"}
    events = {"A": {"Type": "Api"}, "B": {"Type": "Api"}, "H": {"Type": "HttpApi"}}
    given = {"Run": {"Type": RUN, "Properties": {"Events": events}}}
    found = made(tmp_path, given, Globals={"Api": edge})
    assert found == {
        "Run": (RUN, {"Events": events}),
        "ServerlessRestApi": ("AWS::Serverless::Api", edge),
        "ServerlessHttpApi": ("AWS::Serverless::HttpApi", {}),
    }


def test_an_event_of_an_api_that_is_named_makes_none(tmp_path: Path) -> None:
    events = {
        "A": {"Type": "Api", "Properties": {"RestApiId": {"Ref": "Own"}}},
        "H": {"Type": "HttpApi", "Properties": {"ApiId": "a1b2c3"}},
        "S": {"Type": "Schedule"},
    }
    given = {
        "Own": {"Type": "AWS::Serverless::Api"},
        "Run": {"Type": RUN, "Properties": {"Events": events}},
    }
    assert set(made(tmp_path, given)) == {"Own", "Run"}
