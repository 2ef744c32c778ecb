"""The policies as files: which there are, their text, and the digest that names this set."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from scanner.bundled import bundled
from scanner.engine.protocol import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


# Equal to itself alone, so that what is worked out of it can be kept with it.
@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Bundle:
    """`modules` holds Rego text by path below policies/, libraries before rules before main.

    `data` is the reference data as the policies see it, under `data.data`.
    """

    modules: dict[str, str]
    data: dict[str, Any]

    @property
    def policy_digest(self) -> str:
        """SHA-256 over the paths and texts of all modules."""
        return hashlib.sha256(canonical(self.modules)).hexdigest()

    @property
    def data_digest(self) -> str:
        """SHA-256 over the reference data."""
        return hashlib.sha256(canonical(self.data)).hexdigest()


def is_test(path: Path) -> bool:
    """Say whether a Rego file only serves tests and never reaches an engine."""
    return path.stem.endswith("_test") or path.stem == "testing"


_others: ContextVar[Bundle | None] = ContextVar("policies", default=None)


@contextmanager
def in_force(bundle: Bundle) -> Iterator[None]:
    """Let `load` return these policies inside the block: those that an older run was judged by."""
    token = _others.set(bundle)
    try:
        yield
    finally:
        _others.reset(token)


def load() -> Bundle:
    """Return the policies in force: those that came with this program, but within `in_force`."""
    return _others.get() or _own()


@cache
def _own() -> Bundle:
    root = bundled("policies")
    files = sorted((root / "residency").rglob("*.rego"), key=lambda p: (_rank(p), str(p)))
    data: dict[str, Any] = {}
    for path in sorted((root / "data").glob("*.json")):
        data |= json.loads(path.read_text(encoding="utf-8"))
    modules = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in files
        if not is_test(path)
    }
    return Bundle(modules=modules, data=data)


def _rank(path: Path) -> int:
    # A server compiles each file as it comes: what others call has to be there first.
    return 0 if "lib" in path.parts else 1 if "rules" in path.parts else 2
