"""What a rule says of itself: the `# METADATA` block of its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any, Literal

import msgspec
import yaml

from scanner.engine.bundle import Bundle, load
from scanner.model import ControlKind, Role, Severity

Language = Literal["nl", "en"]
LooksAt = Literal["copies", "paths", "stores", "reachable", "parties", "controls"]

# The same in C where the library is there: reading all rules takes a tenth of the time.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BLOCK = re.compile(r"^# METADATA\n((?:#.*\n)+)package ", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleText:
    """A rule's text for people, and what it promises to answer for."""

    id: str
    subject: str
    description: str
    severity: Severity
    looks_at: LooksAt
    title: dict[Language, str]
    message: dict[Language, str]
    remedy: dict[Language, str]
    roles: tuple[Role, ...] = ()
    """Only with `looks_at: copies`; empty means copies of every role."""
    categories: tuple[str, ...] = ()
    """Only with `looks_at: copies`; empty means copies of whatever kind of store."""
    kinds: tuple[ControlKind, ...] = ()
    """Only with `looks_at: controls`; empty means safeguards of every kind."""
    law: tuple[str, ...] = ()


def rules() -> dict[str, RuleText]:
    """Return every rule of the policies in force by its id, which is its file's name."""
    return _rules(load())


@lru_cache(maxsize=4)
def _rules(bundle: Bundle) -> dict[str, RuleText]:
    found = {}
    for path, text in bundle.modules.items():
        folder = PurePosixPath(path)
        if "rules" in folder.parts:
            found[folder.stem] = read(text, folder.stem, folder.parent.name)
    return dict(sorted(found.items()))


def read(text: str, rule: str, subject: str) -> RuleText:
    """Read one rule's block. Raises `ValueError` that names the rule and what is wrong."""
    block = _BLOCK.search(text)
    if block is None:
        message = f"{rule}: no METADATA block above the package line"
        raise ValueError(message)
    lines = (line.removeprefix("#").removeprefix(" ") for line in block[1].splitlines())
    values: dict[str, Any] = yaml.load("\n".join(lines), _LOADER)  # noqa: S506 - a safe one
    custom = values.get("custom", {})
    known = {"id": rule, "subject": subject, "description": values.get("description", "")}
    try:
        return msgspec.convert({**custom, **known}, RuleText)
    except msgspec.ValidationError as error:
        message = f"{rule}: METADATA: {error}"
        raise ValueError(message) from error
