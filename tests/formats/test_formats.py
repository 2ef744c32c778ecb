"""Every format, on every sample: golden texts, and what must hold whatever the text."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import jsonschema
import pytest

from scanner.formats import by_suffix, formats
from scanner.formats import csv as csv_format
from scanner.formats import json as json_format
from tests import samples

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

# A format that is added is written out here without a line of test code; its snapshot is then
# missing, and the test fails until somebody has looked at the text and kept it.
GOLDEN = ("leaks", "hostile", "empty", "deploy", "deploy_with_run")
SCHEMA = Path(json_format.__file__).with_name("result-1.schema.json")


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("sample", GOLDEN)
def test_golden(name: str, sample: str, snapshot: SnapshotAssertion) -> None:
    text = formats()[name].render(samples.ALL[sample]())
    assert text.replace("\r\n", "\n") == snapshot


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("sample", samples.ALL)
def test_no_control_characters(name: str, sample: str) -> None:
    text = formats()[name].render(samples.ALL[sample]())
    odd = {c for c in text.replace("\r\n", "\n") if not c.isprintable()} - {"\n"}
    assert odd == set()


@pytest.mark.parametrize("name", formats())
def test_same_text_every_time(name: str) -> None:
    first, second = (formats()[name].render(samples.leaks()) for _ in range(2))
    assert first == second


def test_discovery() -> None:
    assert {"csv", "json", "table"} <= set(formats())
    assert len({module.SUFFIX for module in formats().values()}) == len(formats())
    for name, module in formats().items():
        assert by_suffix(Path("a.b") / f"result{module.SUFFIX.upper()}") is formats()[name]
    # Nobody keeps a list of formats: a new file is enough.
    names = set(formats()) - {"csv"}
    source = (SCHEMA.parent / "__init__.py").read_text(encoding="utf-8").partition('"""\n')[2]
    assert not [name for name in names if f'"{name}"' in source]


def test_unknown_suffix() -> None:
    with pytest.raises(click.UsageError, match=r"result\.xml: the suffix says no format.*\.json"):
        by_suffix("result.xml")


def test_schema_is_published() -> None:
    text = json.dumps(json_format.schema(), indent=2) + "\n"
    hint = f"the model changed: put what json_format.schema() gives into {SCHEMA.name}"
    assert SCHEMA.read_text(encoding="utf-8") == text, hint


@pytest.mark.parametrize("sample", samples.ALL)
def test_json_keeps_its_promise(sample: str) -> None:
    result = samples.ALL[sample]()
    text = json_format.render(result)
    values = json.loads(text)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(values)
    assert json_format.read(text) == result
    assert list(values) == [
        "schema",
        "run",
        "verdict",
        "exit_code",
        "totals",
        "clauses",
        "findings",
        "resources",
        "coverage",
        "register",
        "changes",
        "guards",
    ]


def test_json_of_version_1_has_these_keys() -> None:
    values = json.loads(json_format.render(samples.leaks()))
    assert values["schema"] == "residency/result/1"
    finding = values["findings"][0]
    wanted = {"rule", "status", "severity", "clauses", "resource", "at", "message", "fingerprint"}
    assert wanted <= finding.keys()
    assert {"id", "type", "provider", "account", "name"} == finding["resource"].keys()
    assert {"role", "kind", "location", "countries"} <= finding["at"].keys()
    covered = {"provider", "account", "region", "type", "status", "detail", "missing_permission"}
    assert covered <= values["coverage"][0].keys()


_WHOLE: dict[str, Any] = json.loads(json_format.render(samples.empty()))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ("\ud800", "no JSON"),
        ("[" * 100_000, "no result of residency scan"),
        ("[]", "no result of residency scan"),
        ("{}", "missing required field `schema`"),
        (json.dumps({**_WHOLE, "schema": 3}), "no result of residency scan"),
        (json.dumps({**_WHOLE, "schema": "residency/result/2"}), "reads residency/result/1"),
        (json.dumps({**_WHOLE, "schema": "x\x1b[31m\n"}), r"is x\?\[31m\?, and this version"),
        (
            json.dumps({k: v for k, v in _WHOLE.items() if k != "run"}),
            "missing required field `run`",
        ),
        (json.dumps({**_WHOLE, "verdict": "fine"}), r"Invalid enum value 'fine' - at `\$.verdict`"),
    ],
)
def test_json_that_is_no_result(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        json_format.read(text)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("sample", samples.ALL)
def test_csv_is_safe_in_a_spreadsheet(sample: str) -> None:
    result = samples.ALL[sample]()
    text = csv_format.render(result)
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == len(result.findings) + 1
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(header) == 14
    assert all(len(row) == len(header) for row in rows)
    assert [row[0] for row in rows] == [finding.rule for finding in result.findings]
    assert not [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r\n]", cell)]


@pytest.mark.parametrize(
    "name", ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1"]
)
def test_csv_defuses_formulas(name: str) -> None:
    finding = samples.planned().findings[0]
    harmful = replace(finding, resource=replace(finding.resource, name=name))
    text = csv_format.render(replace(samples.planned(), findings=(harmful,)))
    row = next(csv.DictReader(io.StringIO(text, newline="")))
    assert row["name"].startswith("'")
    assert row["name"].isprintable()
