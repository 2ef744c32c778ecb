"""Retention: take away runs that are old enough, and say so for good.

The record of what goes is written first, so that a run that is gone is never merely missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from scanner import __version__
from scanner.evidence.envelope import seal
from scanner.evidence.manifest import PRUNED_KIND, Kept, PrunedRun, Tombstone, is_digest, name_of
from scanner.evidence.problem import EvidenceError, MissingError
from scanner.evidence.survey import (
    OBJECTS,
    RUNS,
    Survey,
    key_of,
    object_key,
    read_named,
    survey,
    tombstone_key,
)
from scanner.evidence.survey import names as run_names

if TYPE_CHECKING:
    from scanner.evidence.keys import Signer
    from scanner.evidence.stores import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruning:
    """What would go: runs, the oldest first, and the digests of files that no other run names."""

    keep_days: int
    runs: tuple[Kept, ...]
    objects: tuple[str, ...]


def plan(store: Store, keep_days: int, *, now: datetime | None = None) -> Pruning:
    """Say what is older. The newest run always stays. Raises `EvidenceError`.

    Nothing is planned for a store with records that cannot be read: what they name might go.
    """
    found = survey(store)
    _refuse(store, found)
    limit = (now or datetime.now(UTC)) - timedelta(days=keep_days)
    old = tuple(run for run in found.runs[:-1] if run.manifest.finished < limit)
    gone = {run.id.name for run in old}
    named = {d for run in found.runs if run.id.name not in gone for d in run.objects.values()}
    stored = [key.removeprefix(f"{OBJECTS}/") for key in store.keys(OBJECTS)]
    return Pruning(
        keep_days=keep_days, runs=old, objects=tuple(d for d in stored if _ours(d, named))
    )


def prune(
    store: Store, wanted: Pruning, signer: Signer | None, *, now: datetime | None = None
) -> None:
    """Do it. Raises `EvidenceError`; what was stopped half way is finished by the next one."""
    if signer is None and any(run.opened.signatures for run in wanted.runs):
        message = "runs that were signed are only taken away with a record that is signed as well"
        raise EvidenceError(message, "Name the private key: --signing-key FILE", usage=True)
    if wanted.runs:
        _record(store, wanted, signer, now or datetime.now(UTC))
    for run in wanted.runs:
        store.delete(key_of(run.id.name))
    known = {name: _named_by(store, name) for name in run_names(store.keys(RUNS))}
    for digest in wanted.objects:
        _remove(store, digest, known)


def _refuse(store: Store, found: Survey) -> None:
    for strange in found.strange:
        message = f"{store.address}/{strange.key}: {strange.why}; nothing is removed"
        raise EvidenceError(message, f"residency verify {store.address} shows all that is wrong.")


def _ours(digest: str, named: set[str]) -> bool:
    # What somebody else has put there stays; verify names it.
    return digest not in named and is_digest(digest)


def _record(store: Store, wanted: Pruning, signer: Signer | None, now: datetime) -> None:
    tombstone = Tombstone(
        tool=__version__,
        pruned=now,
        keep_days=wanted.keep_days,
        runs=tuple(
            PrunedRun(
                name=run.id.name,
                digest=run.id.digest,
                finished=run.manifest.finished,
                plan=bool(run.manifest.plans),
            )
            for run in wanted.runs
        ),
    )
    raw = seal(PRUNED_KIND, {run.id.name: run.id.digest for run in wanted.runs}, tombstone, signer)
    store.put(tombstone_key(name_of(now, raw)), raw)


def _remove(store: Store, digest: str, known: dict[str, set[str]]) -> None:
    """Remove a file, and put it back where a run came in meanwhile that names it.

    A writer looks for its files once more after its record is in: of the two, one sees the other.
    """
    key = object_key(digest)
    if _is_named(store, digest, known):
        return
    try:
        data = store.get(key)
    except MissingError:
        return
    store.delete(key)
    if _is_named(store, digest, known):
        store.put(key, data)


def _is_named(store: Store, digest: str, known: dict[str, set[str]]) -> bool:
    for name in run_names(store.keys(RUNS)):
        if name not in known:
            known[name] = _named_by(store, name)
    return any(digest in named for named in known.values())


def _named_by(store: Store, name: str) -> set[str]:
    return set(read_named(store, name).objects.values())
