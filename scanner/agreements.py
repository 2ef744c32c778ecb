"""The agreements: their clauses, and which rules answer for each. One file is one agreement."""

from __future__ import annotations

import difflib
import hashlib
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import msgspec

from scanner.bundled import bundled
from scanner.engine.metadata import rules as all_rules
from scanner.engine.protocol import canonical
from scanner.model import How

Language = Literal["nl", "en"]

_A_WEEK = 7


class AgreementError(Exception):
    """An agreement file that cannot be used; the text names the file and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One promise, retold, and the rules that answer for it."""

    how: tuple[How, ...]
    title: dict[Language, str]
    text: dict[Language, str]
    rules: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    """The parties of the register that it names; of no others does it speak."""
    optional: bool = False
    """Whether these parties need not be in use."""


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
    backup_max_days: int | msgspec.UnsetType = msgspec.UNSET
    """How old the newest backup may be, where backups are made now and then. An agreement that says
    nothing of it is the same text as before there was this term, and has the same digest."""
    source: dict[str, str] = field(default_factory=dict)

    @property
    def rules(self) -> tuple[str, ...]:
        """All rules that any clause names, once each."""
        return tuple(sorted({rule for clause in self.clause.values() for rule in clause.rules}))

    @property
    def longest_without_backup(self) -> int:
        """Days, as the agreement says or, where it does not, a week."""
        said = self.backup_max_days
        return _A_WEEK if isinstance(said, msgspec.UnsetType) else said

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
    _check_keys(path.name, values)
    try:
        agreement = msgspec.convert({**values, "id": path.stem}, Agreement)
    except msgspec.ValidationError as error:
        message = f"{path.name}: {error}"
        raise AgreementError(message) from error
    _check_rules(path.name, agreement)
    return agreement


def _read(path: Path, seen: tuple[str, ...]) -> dict[str, Any]:
    try:
        own = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        message = f"{path}: cannot be read: {why}"
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


def _check_keys(name: str, values: dict[str, Any]) -> None:
    # A misspelt key would leave a milder default in force.
    odd = set(values) - set(Agreement.__dataclass_fields__)
    clauses = values.get("clause", {})
    if isinstance(clauses, dict):
        for id_, clause in clauses.items():
            keys = set(clause) if isinstance(clause, dict) else set()
            odd |= {f"clause.{id_}.{key}" for key in keys - set(Clause.__dataclass_fields__)}
    if odd:
        message = f"{name}: unknown key {', '.join(sorted(odd))}"
        raise AgreementError(message)


def _check_rules(name: str, agreement: Agreement) -> None:
    for id_, clause in agreement.clause.items():
        for rule in clause.rules:
            if rule not in all_rules():
                near = difflib.get_close_matches(rule, all_rules(), 1)
                hint = f" (did you mean {near[0]}?)" if near else ""
                message = f"{name}: clause.{id_}.rules: no rule {rule}{hint}"
                raise AgreementError(message)
        if clause.optional and not clause.parties:
            message = f"{name}: clause.{id_}: optional is said of parties, and it names none"
            raise AgreementError(message)
        if clause.how == ("fill",) and clause.rules:
            message = f"{name}: clause.{id_}: what a person fills in has no rules"
            raise AgreementError(message)


def _folder() -> Path:
    return bundled("policies") / "agreements"
