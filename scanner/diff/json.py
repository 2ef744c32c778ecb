"""A difference as JSON, `residency/diff/1`: all of it, for programs."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING

import msgspec

from scanner.diff.weigh import exit_code

if TYPE_CHECKING:
    from scanner.diff.model import Diff
    from scanner.words import Language

SUFFIX = ".json"


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
