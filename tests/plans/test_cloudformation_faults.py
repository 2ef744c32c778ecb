"""Templates that are damaged, hostile or huge: each is a clear error, and soon."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest

from scanner.plans import PlanError, Stack, Told, Unknown, read
from scanner.plans.cloudformation.text import looks_like_template
from scanner.plans.source import Source

if TYPE_CHECKING:
    from pathlib import Path

HERE = Told(regions=("eu-west-1",))
BUCKET = {"Type": "AWS::S3::Bucket"}
START = "Resources:\n  X:\n    Type: AWS::S3::Bucket\n"


def message(tmp_path: Path, text: str | bytes) -> tuple[str, str]:
    path = tmp_path / "t"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(PlanError) as caught:
        read(str(path), HERE)
    return str(caught.value).removeprefix(f"{path}: "), caught.value.hint


EARLY = "no whole YAML: found unexpected end of stream"
TAB = "no whole YAML: found character that cannot start any token"
ITSELF = "alias y stands for nothing, or for what it is in"
CUT = '{"Resources": {"X": {"Type": "AWS::S3::Bucket"'


def template(**sections: Any) -> str:
    return json.dumps({"Resources": {"Y": BUCKET}, **sections})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (START + '    Properties: {A: "b\n', f"line 5: {EARLY}"),
        (START + "    Properties:\n\tA: 1\n", f"line 5: {TAB}"),
        (START + "    Type: AWS::SQS::Queue\n", "line 4: Type stands twice, first on line 3"),
        (START + "  Y: *y\n", f"line 4: {ITSELF}"),
        (START + "  Y: &y {Type: AWS::S3::Bucket, P: *y}\n", f"line 4: {ITSELF}"),
        (START + "  ? [a]\n  : b\n", "line 4: a name that is no text"),
        (START + "  Y: {<<: 3}\n", "line 4: << merges no mapping"),
        (START + "---\n" + START, "holds several documents"),
        (CUT, "line 1, column 47: no whole JSON: Expecting ',' delimiter"),
        (CUT + '}, "X": {}}}', "X stands twice in one object"),
        (template(Resources={"X": {"Type": 3}, "Y": BUCKET}), "Resources.X has no Type"),
        (template(Resources={"X": [], "Y": BUCKET}), "Resources.X is no mapping"),
        (template(Resources=[BUCKET]), "Resources is no mapping"),
        (
            template(Resources={"X": {**BUCKET, "Properties": [1]}}),
            "Resources.X.Properties is no mapping",
        ),
        (template(Parameters={"P": 1}), "Parameters.P is no mapping"),
        ("AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n", "names no resources"),
        ("AWSTemplateFormatVersion: 2010-09-09\nResources:\n", "names no resources"),
    ],
)
def test_damage(tmp_path: Path, text: str, expected: str) -> None:
    found, hint = message(tmp_path, text)
    assert found == expected
    assert hint


def test_names_cannot_draw_on_the_terminal(tmp_path: Path) -> None:
    found, _ = message(tmp_path, json.dumps({"Resources": {"\x1b[31mX\n": 3, "Y": BUCKET}}))
    assert found.isprintable()


def test_conditions_in_a_circle(tmp_path: Path) -> None:
    conditions = {"A": {"Condition": "B"}, "B": {"Fn::Not": [{"Condition": "A"}]}}
    resources = {"X": {**BUCKET, "Condition": "A"}}
    text = json.dumps({"Conditions": conditions, "Resources": resources})
    found, hint = message(tmp_path, text)
    assert found == "conditions need each other in a circle: A → B → A"
    assert hint == "Let one of them do without the others."


OURS = "is nested more than 100 levels deep"
# Of JSON the depth is looked at before anybody knows that it is a template.
ALL = "has more than 200 lists and objects in each other"


@pytest.mark.parametrize(
    ("form", "depth", "expected"),
    [
        ("json", 120, OURS),
        ("json", 600, ALL),
        ("json", 10_000, OURS),
        ("json", 200_000, OURS),
        ("yaml", 120, OURS),
        ("yaml", 10_000, OURS),
        ("yaml", 200_000, OURS),
    ],
)
def test_depth(tmp_path: Path, form: str, depth: int, expected: str) -> None:
    nested = "[" * depth + "]" * depth
    if form == "json":
        text = template(Metadata="NESTED").replace('"NESTED"', nested)
    else:
        text = f"{START}    Properties: {{A: {nested}}}\n"
    started = time.monotonic()
    assert message(tmp_path, text)[0] == expected
    assert time.monotonic() - started < 5


def test_a_long_chain_of_conditions(tmp_path: Path) -> None:
    conditions: dict[str, Any] = {f"C{n}": {"Condition": f"C{n + 1}"} for n in range(5000)}
    resources = {"X": {**BUCKET, "Condition": "C0"}}
    text = json.dumps({"Conditions": conditions, "Resources": resources})
    assert message(tmp_path, text)[0] == "is nested more than 100 levels deep"


def test_aliases_that_explode(tmp_path: Path) -> None:
    lines = ["A0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"A{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    started = time.monotonic()
    found, _ = message(tmp_path, "\n".join(lines) + "\n" + START)
    assert found == "line 6: comes to more than 1,000,000 values"
    assert time.monotonic() - started < 5


def read_one(tmp_path: Path, template: dict[str, Any]) -> Stack:
    path = tmp_path / "t"
    path.write_text(json.dumps(template), encoding="utf-8")
    (stack,) = read(str(path), HERE)
    return stack


def test_functions_that_explode(tmp_path: Path) -> None:
    text: Any = "x"
    for _ in range(30):
        text = {"Fn::Sub": ["${a}${a}", {"a": text}]}
    coded: Any = "x"
    for _ in range(80):
        coded = {"Fn::Base64": coded}
    loop: Any = {"k": 1}
    for n in range(6):
        loop = {f"Fn::ForEach::L{n}": [f"I{n}", ["a"] * 500, loop]}
    properties = {"Text": text, "Coded": coded, "Loop": loop}
    started = time.monotonic()
    stack = read_one(tmp_path, {"Resources": {"X": {**BUCKET, "Properties": properties}}})
    unknown = Unknown("not-resolved", written=True)
    (thing,) = stack.things
    assert thing.values == {"Text": unknown, "Coded": unknown, "Loop": unknown}
    assert time.monotonic() - started < 5


def test_names_that_are_no_text_are_the_text_that_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "t"
    path.write_text(f"{START}    Properties: {{1: a, true: b, ~: c, 2010-09-09: d}}\n", "utf-8")
    (stack,) = read(str(path), HERE)
    (thing,) = stack.things
    assert thing.values == {"1": "a", "true": "b", "~": "c", "2010-09-09": "d"}


def test_numbers_that_are_too_long_stay_text(tmp_path: Path) -> None:
    digits = "9" * 10_000
    path = tmp_path / "t"
    path.write_text(f"{START}    Properties: {{A: {digits}}}\n", encoding="utf-8")
    (stack,) = read(str(path), HERE)
    assert stack.things[0].values == {"A": digits}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (START, True),
        (START.replace("\n", "\r\n"), True),
        ('"Resources":\n  X: {Type: "AWS::S3::Bucket"}\n', True),
        (json.dumps({"Resources": {"X": BUCKET}}), True),
        ('{"Resources": {"X": {"Type": "AWS::S3', True),
        ("Resources: [a, b]\n", False),
        ("apiVersion: v1\nkind: Pod\nmetadata: {annotations: {Resources: x}}\n", False),
        (json.dumps({"format_version": "1.2", "resource_changes": []}), False),
        (json.dumps({"template": json.dumps({"Resources": {"X": BUCKET}})}), False),
        ("", False),
        ("\0\0", False),
    ],
)
def test_what_looks_like_a_template(text: str, expected: bool) -> None:
    assert looks_like_template(Source("t", None, text.encode())) is expected
