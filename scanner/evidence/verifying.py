"""Check a store, or one run of it: who signed, whether each byte is what it was, what is missing.

Nothing is called but the store. What cannot be checked is said, never taken to be in order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from scanner.evidence.chain import chain, gaps, pruned_on
from scanner.evidence.keeping import agreement_digest, judged_by
from scanner.evidence.keys import PublicKey
from scanner.evidence.line import Level, Line
from scanner.evidence.manifest import AGREEMENTS, RESULT, is_digest
from scanner.evidence.problem import EvidenceError, MissingError
from scanner.evidence.replay import replay
from scanner.evidence.survey import OBJECTS, object_key, survey
from scanner.model import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.evidence.envelope import Opened
    from scanner.evidence.manifest import Kept
    from scanner.evidence.stores import Store
    from scanner.evidence.survey import Survey


_SHORT = 12
_AT_ONCE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to check. `run` is a run's name, else all; `expect` the digests of runs to be there."""

    keys: Sequence[PublicKey] = ()
    run: str | None = None
    every: timedelta | None = None
    expect: Sequence[str] = ()
    replay: bool = False


def verify(store: Store, wanted: Wanted, *, now: datetime | None = None) -> list[Line]:
    """Return a line for each check. Raises `EvidenceError` where the store cannot be listed."""
    found = survey(store)
    return list(_verify(store, found, wanted, now or datetime.now(UTC)))


def _verify(store: Store, found: Survey, wanted: Wanted, now: datetime) -> Iterator[Line]:
    chosen = [run for run in found.runs if wanted.run in {None, run.id.name}]
    for strange in found.strange:
        if wanted.run is None or strange.key == f"runs/{wanted.run}.json":
            level: Level = "wrong" if strange.changed else "open"
            yield Line(level=level, run=strange.key, text=strange.why)
    for key in wanted.keys:
        yield Line(level="note", text=f"checked with key {key.keyid} ({key.file})")
    files = _Files(store, chosen)
    for run in chosen:
        yield _signature(run.id.name, run.opened, wanted.keys)
        yield from files.check(run)
        if wanted.replay:
            yield from replay(store, run)
    if wanted.run is None:
        for buried in found.tombstones:
            yield _signature(f"pruned/{buried.name}", buried.opened, wanted.keys)
        yield from chain(found, now)
        yield from _objects(store, found)
        if wanted.every:
            yield from gaps(found, wanted.every, now)
    yield from _expected(found, wanted.expect)
    if not chosen and not found.strange:
        pruned = pruned_on(found).get(wanted.run or "")
        what = f"there is no run {wanted.run}" if wanted.run else "there are no runs"
        what = f"{wanted.run} was {pruned}" if pruned else what
        yield Line(level="open", text=f"{what}: nothing was checked")


def _signature(name: str, opened: Opened, keys: Sequence[PublicKey]) -> Line:
    if not opened.signatures:
        return Line(level="open", run=name, text="not signed: anybody could have written it")
    if key := opened.signed_by(keys):
        return Line(level="ok", run=name, text=f"signed by {key.keyid[:_SHORT]}… ({key.file})")
    claimed = ", ".join(keyid for keyid, _ in opened.signatures)
    if any(key.keyid == keyid for key in keys for keyid, _ in opened.signatures):
        return Line(level="wrong", run=name, text=f"the signature of {claimed} does not match")
    which = "none of the keys given" if keys else "no key was given to check with (--key)"
    return Line(level="open", run=name, text=f"signed by unknown key {claimed}: {which}")


@dataclass(frozen=True, slots=True)
class _Told:
    """The part of a result that says what it was judged by."""

    run: Run


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is known of a file once it was read: what is wrong, and what is needed of its text."""

    wrong: Line | None = None
    agreement: str | None = None
    """The digest by which a result names it, of an agreement."""
    run: Run | None = None
    """What it was judged by, of a result."""


class _Files:
    """Checks files. Each is read once, however many runs name it, and several at a time."""

    def __init__(self, store: Store, runs: Sequence[Kept]) -> None:
        names = {digest: name for run in runs for name, digest in run.objects.items()}
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            seen = pool.map(lambda digest: _look(store, digest, names[digest]), names)
            self._seen = dict(zip(names, seen, strict=True))

    def check(self, run: Kept) -> Iterator[Line]:
        """Yield a line for each file, and one for whether they belong together."""
        whole = True
        for name, digest in sorted(run.objects.items()):
            wrong = self._seen[digest].wrong
            whole = whole and wrong is None
            if wrong:
                yield Line(level=wrong.level, run=run.id.name, text=f"{name}: {wrong.text}")
            else:
                yield Line(level="ok", run=run.id.name, text=f"{name}: sha256 {digest}")
        if whole:
            yield self._together(run)

    def _together(self, run: Kept) -> Line:
        told = self._seen[run.objects[RESULT]].run
        if told is None:
            text = f"{RESULT} is no result that this version reads"
            return Line(level="open", run=run.id.name, text=text)
        here = {
            name: self._seen[digest].agreement if name.startswith(AGREEMENTS) else digest
            for name, digest in run.objects.items()
        }
        odd = [name for name, digest in judged_by(told).items() if here.get(name) != digest]
        if not odd and {a.id: a.digest for a in run.manifest.agreements} != told.agreement_digests:
            odd = ["agreement"]
        if odd:
            text = f"{RESULT} was judged by another {', '.join(odd)}"
            return Line(level="wrong", run=run.id.name, text=text)
        text = f"{RESULT} names this inventory, these policies, data and agreements"
        return Line(level="ok", run=run.id.name, text=text)


def _look(store: Store, digest: str, name: str) -> _Seen:
    key = object_key(digest)
    try:
        data = store.get(key)
    except MissingError:
        return _Seen(Line(level="wrong", text=f"missing ({key})"))
    except EvidenceError as error:
        return _Seen(Line(level="open", text=f"cannot be read ({error})"))
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        return _Seen(Line(level="wrong", text=f"was changed ({key} now has sha256 {found})"))
    try:
        if name == RESULT:
            return _Seen(run=msgspec.json.decode(data, type=_Told).run)
        return _Seen(agreement=agreement_digest(data) if name.startswith(AGREEMENTS) else None)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        # It is what was signed, but says nothing that fits what lies beside it.
        return _Seen()


def _objects(store: Store, found: Survey) -> Iterator[Line]:
    named = {digest for run in found.runs for digest in run.objects.values()}
    unnamed = 0
    for key in store.keys(OBJECTS):
        digest = key.removeprefix(f"{OBJECTS}/")
        if not is_digest(digest):
            yield Line(level="wrong", run=key, text="is not a file of this program")
        elif digest not in named:
            unnamed += 1
    if unnamed:
        text = f"{unnamed} files under {OBJECTS}/ that no run names (of a write that was cut off, "
        yield Line(level="note", text=text + "say; residency runs --prune removes them)")


def _expected(found: Survey, expect: Sequence[str]) -> Iterator[Line]:
    for digest in expect:
        there = [run for run in found.runs if run.id.digest == digest]
        if there:
            yield Line(level="ok", run=there[0].id.name, text=f"is the expected {digest}")
        else:
            yield Line(level="wrong", text=f"the expected run {digest} is not here")
