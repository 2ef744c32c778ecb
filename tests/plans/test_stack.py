"""Finding things of a stack by address and kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner import plans
from scanner.plans.stack import without_index

INSTANCES = Path(__file__).parents[1] / "fixtures/plans/terraform/instances/plan.json"


def _quoted(key: str) -> str:
    """Write a key as Terraform does in an address."""
    text = key.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'["{text.replace("${", "$${").replace("%{", "%%{")}"]'


@given(st.text(), st.text(), st.integers(min_value=0))
def test_any_index_is_taken_off(one: str, two: str, number: int) -> None:
    address = f"module.a{_quoted(one)}.module.b[{number}].aws_s3_bucket.c{_quoted(two)}"
    assert without_index(address) == "module.a.module.b.aws_s3_bucket.c"


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        ("aws_s3_bucket.a", "aws_s3_bucket.a"),
        ("aws_s3_bucket.a[*]", "aws_s3_bucket.a"),
        ('aws_s3_bucket.a["x]y"].b', "aws_s3_bucket.a.b"),
        ('aws_s3_bucket.a["unfinished', 'aws_s3_bucket.a["unfinished'),
        ("", ""),
    ],
)
def test_addresses_without_index(address: str, bare: str) -> None:
    assert without_index(address) == bare


def test_things_are_found_whatever_their_index() -> None:
    [stack] = plans.read(str(INSTANCES))
    keyed = [t for t in stack.things if t.address.startswith("aws_s3_bucket.keyed")]
    assert len(keyed) == 7
    assert stack.at(['aws_s3_bucket.keyed["a.b"]']) == keyed
    assert stack.at(["aws_s3_bucket.keyed", "aws_s3_bucket.none"]) == keyed
    assert stack.of("aws_s3_bucket") == [t for t in stack.things if t.type == "aws_s3_bucket"]
    assert stack.of("aws_none") == []
