"""JSON result version 1: all that is known of a run, for programs and for later reports."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any, get_args, get_type_hints

import msgspec

from scanner.cloud.problem import plain
from scanner.formats._schema import published
from scanner.model import Result

SUFFIX = ".json"

_VERSION: str = get_args(get_type_hints(Result)["schema"])[0]
# What a screen may obey or hide, though JSON allows it as it is: C1 controls, marks of direction.
_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


class _Head(msgspec.Struct):
    schema: str


def render(result: Result, *, width: int | None = None, color: bool = False) -> str:  # noqa: ARG001
    """Write the result with its keys in the order of the model, and `schema` first."""
    names = sorted((field.name for field in fields(result)), key=lambda name: name != "schema")
    values = {name: _raw(getattr(result, name)) for name in names}
    text = msgspec.json.format(msgspec.json.encode(values), indent=2).decode()
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def read(text: str) -> Result:
    """Read what `render` wrote. Raises `ValueError` with one line that says what is wrong."""
    try:
        version = msgspec.json.decode(text, type=_Head).schema
        if version == _VERSION:
            return msgspec.json.decode(text, type=Result)
    except msgspec.ValidationError as error:
        message = f"no result of residency scan: {plain(str(error))}"
        raise ValueError(message) from error
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        message = f"no JSON: {plain(str(error))}"
        raise ValueError(message) from error
    message = f"is {plain(version, 60)}, and this version of residency reads {_VERSION}"
    raise ValueError(message)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of what `render` writes."""
    return published(Result, _VERSION)


def _raw(value: object) -> msgspec.Raw:
    # "deterministic" orders what has no order of its own (tags, parties) and leaves the rest.
    return msgspec.Raw(msgspec.json.encode(value, order="deterministic"))
