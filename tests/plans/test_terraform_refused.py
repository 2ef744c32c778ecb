"""What is no whole plan, and what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from scanner.plans import Gap, PlanError, Told, Where
from scanner.plans.readers import terraform as reader
from scanner.plans.source import Source
from scanner.plans.terraform.read import read

CHANGE = {
    "address": "aws_s3_bucket.calls",
    "type": "aws_s3_bucket",
    "provider_name": "registry.terraform.io/hashicorp/aws",
    "change": {"actions": ["create"], "after": {"region": "eu-west-1"}},
}
PLAN = {"format_version": "1.2", "resource_changes": [CHANGE]}
ANEW = "Write it anew: terraform show -json PLANFILE > plan.json"


def _text(**parts: Any) -> bytes:
    return msgspec.json.encode({**PLAN, **parts})


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (_text()[:-1], "no whole plan: Input data was truncated", ANEW),
        (b"\xff", "no whole plan: JSON is malformed: invalid character (byte 0)", ANEW),
        (
            _text(resource_changes=[{**CHANGE, "type": 1}]),
            "no whole plan: Expected `str`, got `int` - at `$.resource_changes[0].type`",
            ANEW,
        ),
        (
            _text(format_version="2.0\x1b[31m"),
            "format_version 2.0??31m of plans is not known",
            "This version of residency reads 0.1, 0.2 and 1.x.",
        ),
        (
            _text(resource_changes=None, planned_values={"root_module": {"resources": [{}]}}),
            "no whole plan: it has no resource_changes",
            ANEW,
        ),
    ],
)
def test_what_is_no_whole_plan_is_refused(text: bytes, message: str, hint: str) -> None:
    with pytest.raises(PlanError) as caught:
        read("plan.json", text, "", {})
    assert (str(caught.value), caught.value.hint) == (f"plan.json: {message}", hint)


@pytest.mark.parametrize("version", ["0.1", "0.2", "1.0", "1.2", "1.99"])
def test_versions_that_are_read(version: str) -> None:
    [bucket] = read("plan.json", _text(format_version=version, new="part"), "", {}).things
    assert bucket.where == Where(code="eu-west-1", step="value", why="region is set to eu-west-1")


def test_a_plan_of_nothing_is_a_plan() -> None:
    text = b'{"format_version": "1.2", "planned_values": {"root_module": {}}}'
    stack = read("plan.json", text, "", {})
    assert (stack.things, stack.gone, stack.gaps, stack.format) == ([], [], (), "Terraform plan")


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"errored": True}, "the plan ended with an error and is not whole"),
        ({"errored": True, "complete": False}, "the plan ended with an error and is not whole"),
        ({"complete": False}, "the plan says that it is not complete"),
    ],
)
def test_a_plan_that_is_not_whole_says_so(parts: dict[str, bool], why: str) -> None:
    assert read("plan.json", _text(**parts), "", {}).gaps == (Gap(type="*", why=why),)


@pytest.mark.parametrize(
    ("text", "recognised"),
    [
        (_text(), True),
        (b'{"format_version": "1.2", "planned_values": {}}', True),
        (b'{"format_version": "1.0", "values": {"root_module": {}}}', False),
        (b'{"resource_changes": []}', False),
        (b'{"@level": "info", "type": "version"}', False),
        (b'{"resource": {"aws_s3_bucket": {}}}', False),
        (b"[]", False),
        (b"", False),
    ],
)
def test_which_documents_are_plans(text: bytes, *, recognised: bool) -> None:
    assert reader.recognises(Source("plan.json", Path("plan.json"), text)) is recognised


def test_the_reader_gives_the_one_stack_of_a_plan() -> None:
    source = Source("plan.json", Path("plan.json"), _text())
    [stack] = reader.read(source, Told())
    assert (stack.file, stack.digest, len(stack.things)) == ("plan.json", source.digest, 1)
