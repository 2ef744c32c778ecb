"""What the record of a run says. Each version has a reader, so that old runs stay readable."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from scanner.cloud.problem import plain
from scanner.cloud.tally import Calls
from scanner.evidence.envelope import Opened, unseal
from scanner.model import Identity, Totals, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

RUN_KIND = "urn:residency:evidence:1"
PRUNED_KIND = "urn:residency:pruned:1"

INVENTORY, RESULT, POLICIES, DATA = "inventory.json", "result.json", "policies.json", "data.json"
AGREEMENTS, SOFTWARE = "agreements/", "sbom.cdx.json"

_DIGEST = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}")
# Whoever unpacks a run with other tools writes files of these names: none leads elsewhere.
_FILE = re.compile(rf"(?:{AGREEMENTS})?(?!\.)[^/\\\x00-\x1f\x7f-\x9f]+\.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunId:
    """A run's name, as of its file, and the SHA-256 of that file in hex."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What was looked at in one account or project, whatever came of it."""

    provider: str
    account: str
    regions: tuple[str, ...]
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An agreement that was judged by, and what came of it. `digest` as in the result."""

    id: str
    digest: str
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What a record repeats of its result; `claims.py` works it out. UTC times."""

    tool: str
    engine: str
    started: datetime
    finished: datetime
    as_of: date
    identities: tuple[Identity, ...]
    scope: tuple[Scope, ...]
    coverage: dict[str, int]
    """How many records there are of each status."""
    gaps: int
    verdict: Verdict
    exit_code: int
    agreements: tuple[Judged, ...]
    totals: Totals
    plans: tuple[str, ...] = ()
    """Files of plans that it is about; empty for what is there."""
    missing_permissions: tuple[str, ...] | None = None
    """What the identities were found not to be allowed; what was not tried is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest(Claims):
    """The record of one run; the files that it is about are the statement's subjects.

    `kept` is when it was put into the store. `previous` are the runs there that no other named yet:
    one, none for the first, more after two were kept at the same time. What versions of before did
    not write is `None`.
    """

    kept: datetime
    previous: tuple[RunId, ...]
    tool_digest: str | None = None
    """SHA-256 over the files of the program."""
    calls: tuple[Calls, ...] | None = None
    """By operation; an operation that was answered is one that the identities are allowed."""
    schema: Literal["residency/evidence/1"] = "residency/evidence/1"

    @property
    def left_out(self) -> int:
        """How many records of coverage say that somebody chose not to look."""
        return self.coverage.get("skipped", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrunedRun:
    """A run that was taken away."""

    name: str
    digest: str
    finished: datetime
    plan: bool = False
    """Whether it was a check of a plan, which looked at nothing that is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """The record of runs that were taken away because they were older than `keep_days`."""

    tool: str
    pruned: datetime
    keep_days: int
    runs: tuple[PrunedRun, ...]
    schema: Literal["residency/pruned/1"] = "residency/pruned/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A run in a store: its record, the digest of each of its files by name, and its envelope."""

    id: RunId
    manifest: Manifest
    objects: dict[str, str]
    opened: Opened

    @property
    def at(self) -> datetime:
        """The time in its name."""
        return self.manifest.finished


@dataclass(frozen=True, slots=True, kw_only=True)
class Buried:
    """A record of retention in a store."""

    name: str
    tombstone: Tombstone
    opened: Opened

    @property
    def at(self) -> datetime:
        """The time in its name."""
        return self.tombstone.pruned


class NewerError(ValueError):
    """A record of a version that this program does not know."""


class _Head(msgspec.Struct):
    schema: str


# Made before any thread: the library learns a class on first use, and crashes where two do at once.
_HEAD = msgspec.json.Decoder(_Head)
_MANIFEST = msgspec.json.Decoder(Manifest)
_TOMBSTONE = msgspec.json.Decoder(Tombstone)


def _read_manifest_1(raw: bytes) -> Manifest:
    manifest = _MANIFEST.decode(raw)
    _in_utc(manifest.started, manifest.finished, manifest.kept)
    return manifest


def _read_tombstone_1(raw: bytes) -> Tombstone:
    tombstone = _TOMBSTONE.decode(raw)
    _in_utc(tombstone.pruned, *(run.finished for run in tombstone.runs))
    return tombstone


def _in_utc(*moments: datetime) -> None:
    # A time without its zone cannot be held against another.
    if any(moment.utcoffset() != timedelta(0) for moment in moments):
        message = "no record of this program: a time that is not in UTC"
        raise ValueError(message)


_MANIFESTS: dict[str, Callable[[bytes], Manifest]] = {"residency/evidence/1": _read_manifest_1}
_TOMBSTONES: dict[str, Callable[[bytes], Tombstone]] = {"residency/pruned/1": _read_tombstone_1}


def name_of(at: datetime, raw: bytes) -> str:
    """Return the name that a record has: its time to the second and the begin of its digest."""
    return f"{at:%Y%m%dT%H%M%SZ}-{short_digest(raw)}"


def short_digest(raw: bytes) -> str:
    """Return as much of a record's digest as its name has."""
    return hashlib.sha256(raw).hexdigest()[:12]


def is_name(text: str) -> bool:
    """Say whether a record may have this name."""
    return _NAME.fullmatch(text) is not None


def is_digest(text: str) -> bool:
    """Say whether a text is a SHA-256 in hex."""
    return _DIGEST.fullmatch(text) is not None


def read_run(name: str, raw: bytes) -> Kept:
    """Read the record of a run. Raises `ValueError` that says why it is none."""
    opened = unseal(raw)
    manifest = _versioned(opened.statement.predicate, _MANIFESTS)
    objects = opened.statement.digests
    names = [subject.name for subject in opened.statement.subject]
    if bad := [name for name in names if not _FILE.fullmatch(name) or names.count(name) > 1]:
        message = f"no record of a run: it names {plain(bad[0], 60)}, or names it twice"
        raise ValueError(message)
    odd = next((d for d in objects.values() if not is_digest(d)), None)
    missing = {INVENTORY, RESULT, POLICIES, DATA} - set(objects)
    missing |= {agreement_file(a.id) for a in manifest.agreements} - set(objects)
    if opened.statement.predicate_type != RUN_KIND or missing or odd is not None:
        message = f"no record of a run (without {', '.join(sorted(missing)) or 'a digest'})"
        raise ValueError(message)
    digest = hashlib.sha256(raw).hexdigest()
    return Kept(
        id=RunId(name=name, digest=digest), manifest=manifest, objects=objects, opened=opened
    )


def read_tombstone(name: str, raw: bytes) -> Buried:
    """Read a record of retention. Raises `ValueError` that says why it is none."""
    opened = unseal(raw)
    tombstone = _versioned(opened.statement.predicate, _TOMBSTONES)
    if opened.statement.predicate_type != PRUNED_KIND:
        message = "no record of retention"
        raise ValueError(message)
    return Buried(name=name, tombstone=tombstone, opened=opened)


def agreement_file(id_: str) -> str:
    """Return the name that an agreement's text has among the files of a run."""
    return f"{AGREEMENTS}{id_}.json"


def _versioned(raw: msgspec.Raw, readers: dict[str, Callable[[bytes], Any]]) -> Any:  # noqa: ANN401
    try:
        version = _HEAD.decode(raw).schema
        if version in readers:
            return readers[version](bytes(raw))
    except (msgspec.MsgspecError, RecursionError) as error:
        message = f"no record of this program: {plain(str(error), 120)}"
        raise ValueError(message) from error
    known = ", ".join(readers)
    message = f"is {plain(version, 60)}, and this version of residency reads {known}"
    raise NewerError(message)
