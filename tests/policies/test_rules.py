"""The rules as files: each complete, tested, in an agreement, and safe in every engine."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest
import regorus
import yaml

from scanner import model
from scanner.engine.metadata import LooksAt

POLICIES = Path(__file__).parents[2] / "policies"
MODULES = sorted((POLICIES / "residency").rglob("*.rego"))
RULES = [p for p in MODULES if "rules" in p.parts and not p.stem.endswith("_test")]
TESTS = [p for p in MODULES if p.stem.endswith("_test")]

LOOKS_AT = set(get_args(LooksAt))
LANGUAGES = ["en", "nl"]
# What the program fills in by itself; anything else has to come from the rule's `args`.
FILLED_IN = {"place", "role", "kind", "party", "principal", "origins", "encryption", "evidence"}

# Builtins that gave equal answers in all engines, as far as these policies use them.
BUILTINS = {
    *("array.concat", "count", "is_array", "is_number", "is_string", "max", "min", "object.get"),
    *("object.keys", "object.remove", "object.union", "regex.match", "set", "sort"),
    "time.parse_ns",
}


def code(path: Path) -> str:
    """The text without comments."""
    return re.sub(r"^\s*#.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)


def metadata(path: Path) -> dict[str, Any]:
    block = path.read_text(encoding="utf-8").split("\npackage ")[0]
    lines = block.splitlines()
    assert lines[0] == "# METADATA", path
    values: dict[str, Any] = yaml.safe_load("\n".join(line[2:] for line in lines[1:]))
    return values


def package(path: Path) -> str:
    return ".".join(path.relative_to(POLICIES).with_suffix("").parts)


def all_rules(check: Any) -> Any:
    return pytest.mark.parametrize("path", RULES, ids=lambda p: p.stem)(check)


def all_modules(check: Any) -> Any:
    return pytest.mark.parametrize("path", MODULES, ids=lambda p: p.stem)(check)


@all_modules
def test_package_says_where_the_file_is(path: Path) -> None:
    declared = re.search(r"^package (\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert declared is not None
    assert declared[1] == package(path)


@all_modules
def test_imports_are_there_before_it(path: Path) -> None:
    # An OPA server is sent one module after another, by name, and compiles each as it comes.
    named = re.findall(r"^import data\.residency\.lib\.(\w+)", code(path), re.MULTILINE)
    earlier = [p.stem for p in MODULES if p.parent.name == "lib" and p < path]
    if not path.stem.endswith("_test"):
        assert set(named) <= set(earlier)


@all_modules
def test_only_builtins_that_all_engines_agree_on(path: Path) -> None:
    libraries = {p.stem for p in MODULES if p.parent.name == "lib"} | {"rule", "main"}
    text = code(path)
    own = set(re.findall(r"^(\w+)\(", text, re.MULTILINE))
    called = set(re.findall(r"(?<![\w.])([a-z_][\w.]*)\(", text))
    foreign = {c for c in called if c.partition(".")[0] not in libraries | own}
    assert foreign <= BUILTINS


@all_modules
def test_no_negation_of_what_may_be_undefined(path: Path) -> None:
    # `not f(x.y)` with no `y` is true in the embedded engine and undefined in OPA. Negate a
    # function of `x` instead.
    assert not re.findall(r"\bnot [\w.]+\([^)\n]*\w[.\[]\w.*", code(path))
    assert not re.findall(r"\bnot \w+[.\[][^\n]* in .*", code(path))


@all_rules
def test_rule_is_small_and_has_the_head_that_every_engine_reads(path: Path) -> None:
    # An undefined expression in a head would empty the whole set without a word.
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    assert re.findall(r"^outcomes .*", text, re.MULTILINE) == ["outcomes contains outcome if {"]


@all_rules
def test_rule_says_all_of_itself(path: Path) -> None:
    values = metadata(path)
    custom = values["custom"]
    assert values["description"]
    assert values["title"] == custom["title"]["en"]
    assert custom["severity"] in get_args(model.Severity)
    assert custom["looks_at"] in LOOKS_AT
    assert custom["law"]
    assert all(re.fullmatch(r"GDPR Art\. \d+(\(\w+\))*", article) for article in custom["law"])
    if "roles" in custom:
        assert custom["looks_at"] == "copies"
        assert set(custom["roles"]) <= set(get_args(model.Role))
    if "categories" in custom:
        assert custom["looks_at"] == "copies"
    if "kinds" in custom:
        assert custom["looks_at"] == "controls"
        assert set(custom["kinds"]) <= set(get_args(model.ControlKind))
    for part in ("title", "message", "remedy"):
        assert sorted(custom[part]) == LANGUAGES
        assert all(custom[part].values())


@all_rules
def test_message_has_what_it_names_in_both_languages(path: Path) -> None:
    message = metadata(path)["custom"]["message"]
    named = {name: set(re.findall(r"{(\w+)}", text)) for name, text in message.items()}
    assert named["en"] == named["nl"]
    assert all(f'"{name}"' in code(path) for name in named["en"] - FILLED_IN)


@all_rules
def test_rule_is_tested_for_every_status(path: Path) -> None:
    tests = path.with_name(f"{path.stem}_test.rego").read_text(encoding="utf-8")
    for status in ("pass", "fail", "unknown"):
        assert re.search(rf"^test_{status}\w* if {{", tests, re.MULTILINE)


def test_every_test_has_its_rule() -> None:
    tests = {p.stem.removesuffix("_test") for p in TESTS}
    assert tests <= {p.stem for p in MODULES}


def test_every_role_is_judged_on_its_place_once() -> None:
    judged = Counter(
        role
        for path in RULES
        if path.stem.endswith("_outside_eea")
        for role in metadata(path)["custom"].get("roles", [])
    )
    assert judged == Counter(get_args(model.Role))


def test_every_path_kind_is_ours_or_a_crossing() -> None:
    scope = (POLICIES / "residency" / "lib" / "scope.rego").read_text(encoding="utf-8")
    sets = re.findall(r"path\.kind in {(.*)}", scope)
    kinds = Counter(kind for text in sets for kind in re.findall(r'"(\S+)"', text))
    assert kinds == Counter(get_args(model.PathKind))


@pytest.fixture(scope="module")
def embedded() -> Any:
    engine = regorus.Engine()
    for path in MODULES:
        engine.add_policy(str(path), path.read_text(encoding="utf-8"))
    for path in sorted((POLICIES / "data").glob("*.json")):
        engine.add_data_json(json.dumps({"data": json.loads(path.read_text(encoding="utf-8"))}))
    return engine


@pytest.mark.parametrize("path", TESTS, ids=lambda p: p.stem)
def test_embedded_engine_agrees_with_the_tests_of_the_policies(embedded: Any, path: Path) -> None:
    tests = re.findall(r"^(test_\w+) if", path.read_text(encoding="utf-8"), re.MULTILINE)
    # A clone for each: an engine that has met an error answers the next question wrongly.
    engine = embedded.clone()
    engine.set_input_json("{}")
    answer = json.loads(engine.eval_query_as_json(f"data.{package(path)}"))
    values = answer["result"][0]["expressions"][0]["value"]
    assert tests
    assert [name for name in tests if values.get(name) is not True] == []


def test_every_kind_of_safeguard_is_judged_once() -> None:
    judged = Counter(kind for path in RULES for kind in metadata(path)["custom"].get("kinds", ()))
    assert judged == Counter(get_args(model.ControlKind))
