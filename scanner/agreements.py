"""The agreements: their clauses, and which rules answer for each. One file is one agreement."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import msgspec

from scanner.bundled import bundled
from scanner.engine.protocol import canonical
from scanner.model import How

Language = Literal["nl", "en"]


class AgreementError(Exception):
    """An agreement file that cannot be used; the text names the file and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One promise, retold, and the rules that answer for it."""

    how: tuple[How, ...]
    title: dict[Language, str]
    text: dict[Language, str]
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """An agreement with what it extends already in it; clauses in the order of the text.

    `safeguards` are the grounds for transfer that it accepts beside adequacy (GDPR Art. 46).
    """

    id: str
    name: dict[Language, str]
    clause: dict[str, Clause]
    zone: Literal["eea", "eu"] = "eea"
    processing_zone: Literal["eea", "eu"] = "eea"
    safeguards: tuple[Literal["dpf", "scc", "bcr"], ...] = ()
    adequacy_warning_days: int = 180
    source: dict[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> tuple[str, ...]:
        """All rules that any clause names, once each."""
        return tuple(sorted({rule for clause in self.clause.values() for rule in clause.rules}))

    @property
    def digest(self) -> str:
        """SHA-256 over all that the agreement says."""
        return hashlib.sha256(canonical(self)).hexdigest()


def known() -> tuple[str, ...]:
    """Return the ids of the agreements that came with this program."""
    return tuple(sorted(path.stem for path in _folder().glob("*.toml")))


def load(name: str) -> Agreement:
    """Read an agreement by its id, or by the path of one's own file. Raises `AgreementError`."""
    path = Path(name) if name.endswith(".toml") else _folder() / f"{name}.toml"
    values = _read(path, ())
    values.pop("extends", None)
    try:
        return msgspec.convert({**values, "id": path.stem}, Agreement)
    except msgspec.ValidationError as error:
        message = f"{path.name}: {error}"
        raise AgreementError(message) from error


def _read(path: Path, seen: tuple[str, ...]) -> dict[str, Any]:
    try:
        own = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"{path.name}: cannot be read: {error}"
        raise AgreementError(message) from error
    base = own.get("extends")
    if base is None:
        return own
    if base in seen:
        message = f"{path.name}: extends goes round in a circle ({base})"
        raise AgreementError(message)
    values = _read(_folder() / f"{base}.toml", (*seen, base))
    clauses = {**values.get("clause", {}), **own.get("clause", {})}
    return {**values, **own, "clause": clauses}


def _folder() -> Path:
    return bundled("policies") / "agreements"
