"""The JSON Schema that is published of what is written as JSON."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec


def published(model: type, title: str) -> dict[str, Any]:
    """Return the JSON Schema of a class; `title` is what its `schema` says, such as `a/b/1`."""
    made = msgspec.json.schema(model)
    for described in made["$defs"].values():
        # From 3.13 on, Python takes the indentation off docstrings; older ones leave it.
        if "description" in described:
            described["description"] = inspect.cleandoc(described["description"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **made}
