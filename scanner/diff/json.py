"""A difference as JSON, `residency/diff/1`: all of it, for programs."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import msgspec

from scanner.diff.model import Diff
from scanner.diff.weigh import CODES, exit_code
from scanner.formats._schema import published

if TYPE_CHECKING:
    from scanner.words import Language

SUFFIX = ".json"

_VERSION: str = get_args(get_type_hints(Diff)["schema"])[0]


def render(
    diff: Diff,
    language: Language = "en",  # noqa: ARG001 - of the forms for people
    *,
    width: int | None = None,  # noqa: ARG001
    color: bool = False,  # noqa: ARG001
) -> str:
    """Write the difference with `schema` first and its exit code; names as ASCII."""
    names = [field.name for field in fields(diff) if field.name != "schema"]
    values = {name: getattr(diff, name) for name in names}
    told = {"schema": diff.schema, "exit_code": exit_code(diff), "empty": diff.empty, **values}
    plain = msgspec.to_builtins(told, order="deterministic")
    ordered = {name: plain[name] for name in told}
    # What a screen may obey is written as an escape; DEL is the only one of it in ASCII.
    return json.dumps(ordered, indent=2).replace("\x7f", "\\u007f") + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `render` writes: the difference, and what it comes to."""
    made = published(Diff, _VERSION)
    shape = made["$defs"][Diff.__name__]
    written = shape["properties"]
    shape["properties"] = {
        "schema": written.pop("schema"),
        "exit_code": {"enum": list(CODES)},
        "empty": {"type": "boolean"},
        **written,
    }
    shape["required"] = list(shape["properties"])
    return made
