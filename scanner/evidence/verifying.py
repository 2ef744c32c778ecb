"""Check a store, or one run of it: who signed, whether each byte is what it was, what is missing.

Nothing is called but the store. What cannot be checked is said, never taken to be in order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from scanner.cloud.problem import plain
from scanner.evidence.chain import chain, gaps, pruned_on
from scanner.evidence.claims import Told, claims
from scanner.evidence.keeping import agreement_digest, judged_by
from scanner.evidence.keys import PublicKey
from scanner.evidence.line import Level, Line
from scanner.evidence.manifest import AGREEMENTS, RESULT, Claims, is_digest
from scanner.evidence.problem import EvidenceError, ForeignError, MissingError
from scanner.evidence.replay import replay
from scanner.evidence.survey import OBJECTS, RUNS, key_of, object_key, survey
from scanner.model import Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.evidence.envelope import Opened
    from scanner.evidence.manifest import Kept
    from scanner.evidence.stores import Store
    from scanner.evidence.survey import Survey


_SHORT = 12
_AT_ONCE = 16
_ON_ITS_WAY = timedelta(hours=1)
# Made before any thread, as in manifest.py.
_TOLD = msgspec.json.Decoder(Told)


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
        if wanted.run is None or strange.key == key_of(wanted.run):
            level: Level = "wrong" if strange.changed else "open"
            yield Line(level=level, run=strange.key, text=strange.why)
    for key in wanted.keys:
        yield Line(level="note", text=f"checked with key {key.keyid} ({key.file})")
    files = _Files(store, chosen)
    signed = {run.id.digest for run in found.runs if run.opened.signatures}
    for run in chosen:
        yield _downgraded(run, signed) or _signature(run.id.name, run.opened, wanted.keys)
        yield from files.check(run)
        if wanted.replay:
            yield from replay(store, run)
    if wanted.run is None:
        for buried in found.tombstones:
            yield _signature(f"pruned/{buried.name}", buried.opened, wanted.keys)
        yield from chain(found, now)
        yield from _objects(store, found, now)
        if wanted.every:
            yield from gaps(found, wanted.every, now)
    yield from _expected(found, wanted.expect)
    asked = [strange for strange in found.strange if strange.key == key_of(wanted.run or "")]
    if not chosen and not (asked if wanted.run else found.strange):
        pruned = pruned_on(found).get(wanted.run or "")
        what = f"there is no run {wanted.run}" if wanted.run else "there are no runs"
        what = f"{wanted.run} was {pruned}" if pruned else what
        yield Line(level="open", text=f"{what}: nothing was checked")


def _downgraded(run: Kept, signed: set[str]) -> Line | None:
    if run.opened.signatures or signed.isdisjoint(link.digest for link in run.manifest.previous):
        return None
    text = "not signed, though the run before it was: anybody could have written it"
    return Line(level="wrong", run=run.id.name, text=text)


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
class _Seen:
    """What is known of a file once it was read: what is wrong, and what is needed of its text."""

    wrong: Line | None = None
    agreement: str | None = None
    """The digest by which a result names it, of an agreement."""
    run: Run | None = None
    """What it was judged by, of a result."""
    claims: Claims | None = None
    """What a record has to say of it, of a result."""


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
            yield from self._says(run)

    def _says(self, run: Kept) -> Iterator[Line]:
        told = self._seen[run.objects[RESULT]].claims
        if told is None:
            return
        odd = [
            field.name
            for field in fields(told)
            # Of what a version of before did not write, nothing is claimed.
            if getattr(run.manifest, field.name) not in (None, getattr(told, field.name))
        ]
        if odd:
            text = f"the record says another {', '.join(odd)} than {RESULT}"
            yield Line(level="wrong", run=run.id.name, text=text)
        else:
            text = f"the record says what {RESULT} says"
            yield Line(level="ok", run=run.id.name, text=text)

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
    except EvidenceError as error:
        return _Seen(_unread(key, error))
    found = hashlib.sha256(data).hexdigest()
    if found != digest:
        return _Seen(Line(level="wrong", text=f"was changed ({key} now has sha256 {found})"))
    try:
        if name == RESULT:
            told = _TOLD.decode(data)
            return _Seen(run=told.run, claims=claims(told))
        return _Seen(agreement=agreement_digest(data) if name.startswith(AGREEMENTS) else None)
    except (msgspec.MsgspecError, RecursionError, UnicodeError, KeyError):
        # It is what was signed, but says nothing that fits what lies beside it.
        return _Seen()


def _unread(key: str, error: EvidenceError) -> Line:
    if isinstance(error, MissingError):
        return Line(level="wrong", text=f"missing ({key})")
    if isinstance(error, ForeignError):
        return Line(level="wrong", text=str(error))
    return Line(level="open", text=f"cannot be read ({error})")


def _objects(store: Store, found: Survey, now: datetime) -> Iterator[Line]:
    keys = store.keys(OBJECTS)
    for key in keys:
        if not is_digest(key.removeprefix(f"{OBJECTS}/")):
            yield Line(level="wrong", run=plain(key), text="is not a file of this program")
    digests = [key.removeprefix(f"{OBJECTS}/") for key in keys]
    named = {digest for run in found.runs for digest in run.objects.values()}
    unnamed = [digest for digest in digests if is_digest(digest) and digest not in named]
    # What a record names that cannot be read, or that retention took away, is nobody's loss.
    unread = any(strange.key.startswith(f"{RUNS}/") for strange in found.strange)
    pruned = {run.finished for b in found.tombstones for run in b.tombstone.runs}
    for digest in unnamed:
        seen = _look(store, digest, RESULT)
        if seen.wrong:
            # The next writer builds on it.
            yield replace(seen.wrong, run=object_key(digest))
        elif seen.run and not unread and seen.run.finished not in pruned:
            yield _unrecorded(object_key(digest), seen.run, now)
    if unnamed:
        text = f"{len(unnamed)} files under {OBJECTS}/ that no run names (of a write that was cut "
        yield Line(level="note", text=text + "off, say; residency runs --prune removes them)")


def _unrecorded(key: str, run: Run, now: datetime) -> Line:
    # A record comes right after its files: of now, it may be on its way.
    fresh = now - run.finished < _ON_ITS_WAY
    text = f"is what came of a run that was finished at {run.finished:%Y-%m-%d %H:%M} (UTC), and "
    text += "there is no record of it: cut off while it was written, or removed"
    return Line(level="note" if fresh else "open", run=key, text=text)


def _expected(found: Survey, expect: Sequence[str]) -> Iterator[Line]:
    for digest in expect:
        there = [run for run in found.runs if run.id.digest == digest]
        pruned = {r.digest: r.name for b in found.tombstones for r in b.tombstone.runs}
        if not there and digest in pruned:
            name = pruned[digest]
            text = f"the expected {name} was {pruned_on(found)[name]}"
            yield Line(level="wrong", text=text)
        elif there:
            yield Line(level="ok", run=there[0].id.name, text=f"is the expected {digest}")
        else:
            yield Line(level="wrong", text=f"the expected run {digest} is not here")
