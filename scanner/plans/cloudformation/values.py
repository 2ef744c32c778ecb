"""Values as templates compare and write them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from scanner.plans.unknown import Unknown

NO_VALUE = object()
"""What `AWS::NoValue` gives: the setting is not there."""


def left_open() -> Unknown:
    """Return what a function gives that cannot be told."""
    return Unknown("not-resolved", written=True)


def pair(said: Any) -> tuple[Any, Any]:  # noqa: ANN401
    """Return the two arguments of a function."""
    return (said[0], said[1]) if isinstance(said, list) and len(said) == 2 else (None, None)  # noqa: PLR2004


def scalar(part: Any) -> str | Unknown:  # noqa: ANN401
    """Return the text of a number or word within a string."""
    return plain_text(part) if isinstance(part, (int, float)) else left_open()


def plain_text(part: Any) -> str:  # noqa: ANN401
    """Return a value as CloudFormation writes it."""
    return str(part).lower() if isinstance(part, bool) else str(part)


def same(one: Any, other: Any) -> bool | None:  # noqa: ANN401
    """Compare two values as conditions do; `None` where that cannot be told."""
    if has_unknown([one, other]) or NO_VALUE in (one, other):
        return None
    if isinstance(one, (list, dict)) or isinstance(other, (list, dict)):
        return bool(one == other)
    return plain_text(one) == plain_text(other)


def has_unknown(found: Any) -> bool:  # noqa: ANN401
    """Say whether anything in a tree is unknown."""
    if isinstance(found, dict):
        return any(map(has_unknown, found.values()))
    if isinstance(found, list):
        return any(map(has_unknown, found))
    return isinstance(found, Unknown)


def renamed(value: Any, name: str) -> Any:  # noqa: ANN401
    """Return a parameter's value as the template calls it that is given it."""
    return replace(value, what=f"${{{name}}}") if isinstance(value, Unknown) else value
