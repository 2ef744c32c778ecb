"""The rooms of the house: what lies in each folder is whole, and nothing is registered by hand."""

from __future__ import annotations

import importlib
import re
import subprocess
from pathlib import Path

import click
import pytest
import yaml

from scanner import agreements, formats, reports
from scanner.cli import residency
from scanner.engine.metadata import rules
from scanner.targets.unit import collectors

ROOT = Path(__file__).parent.parent
TESTS = ROOT / "tests"


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    found = [ROOT / name for name in listed if (ROOT / name).is_file()]
    assert found, f"nothing is called {patterns}"
    return found


@pytest.mark.parametrize("provider", ["aws", "gcp"])
def test_every_collector_has_a_fixture(provider: str) -> None:
    names = {type_.split("_", 1)[1] for type_ in collectors(provider)}
    fixtures = {path.stem for path in (TESTS / "fixtures" / provider).glob("*.json")}
    assert names == fixtures


@pytest.mark.parametrize("provider", ["aws", "gcp"])
def test_every_collector_says_what_it_is(provider: str) -> None:
    for type_, collector in collectors(provider).items():
        assert collector.SCOPE in {"region", "account"}, type_
        assert collector.CALLS, type_
        name = f"scanner.collectors.{provider}.{type_.split('_', 1)[1]}"
        assert "Source" in (importlib.import_module(name).__doc__ or ""), type_


def test_every_rule_has_tests_and_a_clause() -> None:
    used = {rule for name in agreements.known() for rule in agreements.load(name).rules}
    for name, rule in rules().items():
        folder = ROOT / "policies" / "residency" / "rules" / rule.subject
        text = (folder / f"{name}_test.rego").read_text(encoding="utf-8")
        for kind in ("pass", "fail", "unknown"):
            assert re.search(rf"^test_{kind}", text, re.MULTILINE), (name, kind)
        assert name in used, f"{name} stands in no agreement"
        for words in (rule.title, rule.message, rule.remedy):
            assert words["nl"], name
            assert words["en"], name


def test_every_agreement_names_rules_that_exist() -> None:
    for name in agreements.known():
        agreement = agreements.load(name)
        assert set(agreement.rules) <= set(rules()), name
        for clause in agreement.clause.values():
            assert clause.text["nl"], name
            assert clause.text["en"], name


def commands(group: click.Group, above: str = "") -> dict[str, click.Command]:
    context = click.Context(group)
    found = {}
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found[f"{above}{name}"] = command
        if isinstance(command, click.Group):
            found |= commands(command, f"{name} ")
    return found


def test_every_command_has_help_and_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, command in commands(residency).items():
        assert command.help, name
        assert f"residency {name}" in readme, name


def test_there_are_formats_and_reports() -> None:
    assert {"table", "json", "csv"} <= set(formats.formats())
    assert {"article3", "locations"} <= set(reports.names())
    for name in reports.names():
        for language in ("nl", "en"):
            assert (ROOT / "reports" / f"{name}.{language}.md.j2").is_file()


def test_modules_are_small() -> None:
    limits = {"scanner/**/*.py": 300, "policies/**/*.rego": 400}
    for pattern, most in limits.items():
        for path in tracked(f":(glob){pattern}"):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            assert lines <= most, f"{path.relative_to(ROOT)} has {lines} lines"
    for path in tracked(":(glob)policies/residency/rules/**/*.rego"):
        if not path.stem.endswith("_test"):
            assert len(path.read_text(encoding="utf-8").splitlines()) <= 60, path


def test_actions_are_pinned_and_permissions_are_none() -> None:
    for path in tracked(".github/workflows/*.yml"):
        text = path.read_text(encoding="utf-8")
        assert yaml.safe_load(text)["permissions"] == {}, path
        for used in re.findall(r"uses: (\S+.*)", text):
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d[\w.]*", used), used


def test_the_lock_has_hashes_and_no_addresses() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in text
    for line in re.findall(r"^[a-z].*==.*$", text, re.MULTILINE):
        assert line.endswith("\\"), line


def test_no_file_tells_of_another_machine() -> None:
    odd = re.compile(r"(?<![\w.])/(?:work|home/\w+|root)/")
    for path in tracked():
        if path.suffix in {".py", ".toml", ".md", ".yml", ".rego", ".json", ".j2"}:
            text = path.read_text(encoding="utf-8")
            assert path == Path(__file__) or not odd.search(text), path
