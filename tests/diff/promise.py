"""What is written as `residency/diff/1`, held against its published schema."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

from scanner import formats

SCHEMA = Path(formats.__file__).with_name("diff-1.schema.json")


def kept(text: str) -> dict[str, Any]:
    """Return the values of a difference in JSON, which holds all that is promised and no more."""
    values: dict[str, Any] = json.loads(text)
    _validator().validate(values)
    return values


@cache
def _validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    # Readers may meet keys of a later version; what is written now has no key that is not told of.
    for shape in schema["$defs"].values():
        if "properties" in shape:
            shape["additionalProperties"] = False
    return jsonschema.Draft202012Validator(schema)
