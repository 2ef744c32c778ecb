"""From the bytes of a template to a tree of values; the short forms of YAML become the long ones.

JSON is read by the standard library and not by msgspec, for it alone tells names that stand twice.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from scanner.cloud.problem import plain
from scanner.plans.problem import PlanError

if TYPE_CHECKING:
    from scanner.plans.source import Source

DEEPEST = 100
"""Levels of nesting. Real templates have less than thirty."""
LARGEST_YAML = 8 * 1024 * 1024
"""Bytes. CloudFormation takes no template of more than 1 MB."""

_DIGITS = 18
_JSON = re.compile(rb'\s*\{.*?"Resources"\s*:.*?"Type"\s*:\s*"[A-Za-z0-9]+::', re.DOTALL)
# Where a list follows it is the appspec of CodeDeploy, in which types of resources stand too.
_YAML = re.compile(rb"""^["']?Resources["']?[ \t]*:(?!\s*(?:#[^\n]*\s*)*-\s)""", re.MULTILINE)
_TYPE = re.compile(
    rb"""\bType["']?\s*:\s*["']?[A-Za-z0-9]+::|^["']?AWSTemplateFormatVersion|\bFn::ForEach::""",
    re.MULTILINE,
)
_DOCUMENT = "correct it there, or write it anew from its source"


def looks_like_template(source: Source) -> bool:
    """Say whether this is a template, perhaps a damaged one, without reading it whole."""
    if source.keys:
        # With a version, in small letters, it is the appspec of CodeDeploy.
        named = "Resources" in source.keys and "version" not in source.keys
        return named and _TYPE.search(source.text) is not None
    if source.text.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _JSON.match(source.text) is not None
    return bool(_YAML.search(source.text) and _TYPE.search(source.text))


def tree(source: Source) -> Any:  # noqa: ANN401 - what JSON gives
    """Read a template. Raises `PlanError` with the line where it is broken."""
    try:
        text = source.text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"is no UTF-8 text (byte {error.start:,})"
        raise PlanError(source.file, message, "Save it as UTF-8.") from error
    if text.lstrip().startswith("{"):
        return _json(source.file, text)
    if len(source.text) > LARGEST_YAML:
        message = f"is larger than {LARGEST_YAML // 1024 // 1024} MiB"
        raise PlanError(source.file, message, "CloudFormation takes templates of up to 1 MB.")
    # The loader of YAML is loaded when used: a template of JSON needs none.
    from scanner.plans.cloudformation.short_forms import load

    return load(source.file, text)


def too_deep(file: str) -> PlanError:
    """Return the error for what is nested so deep that nobody can have written it."""
    return PlanError(
        file, f"is nested more than {DEEPEST} levels deep", f"Is it whole? {_DOCUMENT}"
    )


def number(text: str) -> int | str:
    """Return a whole number; one that is longer than any setting stays text."""
    return int(text) if len(text) <= _DIGITS else text


def _json(file: str, text: str) -> Any:  # noqa: ANN401
    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        names = dict(found)
        if len(names) != len(found):
            seen: set[str] = set()
            twice = next(name for name, _ in found if name in seen or seen.add(name))  # type: ignore[func-returns-value]
            message = f"{plain(twice, 100)} stands twice in one object"
            raise PlanError(file, message, "Keep the one that is meant.")
        return names

    try:
        found = json.loads(text, object_pairs_hook=pairs, parse_int=number)
    except RecursionError as error:
        raise too_deep(file) from error
    except json.JSONDecodeError as error:
        message = f"line {error.lineno}, column {error.colno}: no whole JSON: {error.msg}"
        raise PlanError(file, message, f"Is it whole? {_DOCUMENT}") from error
    if _depth(found) > DEEPEST:
        raise too_deep(file)
    return found


def _depth(found: Any) -> int:  # noqa: ANN401
    depth, level = 0, [found]
    while level and depth <= DEEPEST:
        groups = (n.values() if isinstance(n, dict) else n for n in level)
        level = [c for group in groups for c in group if isinstance(c, (dict, list))]
        depth += 1
    return depth
