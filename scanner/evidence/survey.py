"""All records in a store, and whatever else lies among them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner.cloud.problem import plain
from scanner.evidence.manifest import (
    Buried,
    Kept,
    NewerError,
    is_name,
    name_of,
    read_run,
    read_tombstone,
    short_digest,
)
from scanner.evidence.problem import EvidenceError, ForeignError, MissingError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.evidence.manifest import RunId
    from scanner.evidence.stores import Store

RUNS, PRUNED, OBJECTS = "runs", "pruned", "objects"

_ENDING = ".json"
_AT_ONCE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Strange:
    """What lies in the store and cannot be used. `changed`: its text is not what it was."""

    key: str
    why: str
    changed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What a store holds; runs by the time that they finished."""

    runs: tuple[Kept, ...]
    tombstones: tuple[Buried, ...]
    strange: tuple[Strange, ...]

    @property
    def heads(self) -> tuple[RunId, ...]:
        """The runs that no other run names as the one before it."""
        named = {link.digest for run in self.runs for link in run.manifest.previous}
        return tuple(run.id for run in self.runs if run.id.digest not in named)


def survey(store: Store) -> Survey:
    """Read all records. Raises `EvidenceError` where the store cannot be listed."""
    runs: list[Kept] = []
    tombstones: list[Buried] = []
    strange: list[Strange] = []
    keys = [*store.keys(RUNS), *store.keys(PRUNED)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for found in pool.map(lambda key: _read(store, key), keys):
            if found is None:
                continue
            if isinstance(found, Strange):
                strange.append(found)
            elif isinstance(found, Kept):
                runs.append(found)
            else:
                tombstones.append(found)
    return Survey(
        runs=tuple(sorted(runs, key=lambda run: (run.manifest.finished, run.id.name))),
        tombstones=tuple(tombstones),
        strange=tuple(strange),
    )


def key_of(name: str) -> str:
    """Return the key of a run's record."""
    return f"{RUNS}/{name}{_ENDING}"


def tombstone_key(name: str) -> str:
    """Return the key of a record of retention."""
    return f"{PRUNED}/{name}{_ENDING}"


def object_key(digest: str) -> str:
    """Return the key of a file by its digest."""
    return f"{OBJECTS}/{digest}"


def names(keys: Iterable[str]) -> list[str]:
    """Return the names of those keys that a run's record may have."""
    stems = (key.removeprefix(f"{RUNS}/") for key in keys)
    found = (stem.removesuffix(_ENDING) for stem in stems if stem.endswith(_ENDING))
    return [name for name in found if is_name(name)]


def read_named(store: Store, name: str) -> Kept:
    """Read one run's record. Raises `EvidenceError`, also where it is not what its name says."""
    key = key_of(name)
    found = _read(store, key) if is_name(name) else None
    if found is None:
        message = f"{store.address}: there is no run {plain(name, 60)}"
        raise MissingError(message, f"residency runs {store.address} lists them.", usage=True)
    if not isinstance(found, Kept):
        why = found.why if isinstance(found, Strange) else "is no run"
        message = f"{store.address}/{key}: {why}"
        raise EvidenceError(message)
    return found


def _read(store: Store, key: str) -> Kept | Buried | Strange | None:  # noqa: PLR0911
    folder, _, file = key.partition("/")
    name = file.removesuffix(_ENDING)
    if not file.endswith(_ENDING) or not is_name(name):
        # Shown as it can be printed: a name of a file may be any bytes.
        return Strange(key=plain(key), why="is not a file of this program")
    try:
        raw = store.get(key)
    except MissingError:
        # Taken away since it was listed, as `runs --prune` does.
        return None
    except ForeignError as error:
        return Strange(key=key, why=f"is no record ({error})")
    except EvidenceError as error:
        return Strange(key=key, why=f"cannot be read ({error})", changed=False)
    if not name.endswith(short_digest(raw)):
        return Strange(key=key, why="was changed: its digest is not that in its name")
    try:
        found = read_run(name, raw) if folder == RUNS else read_tombstone(name, raw)
    except NewerError as error:
        return Strange(key=key, why=str(error), changed=False)
    except ValueError as error:
        return Strange(key=key, why=str(error))
    if name_of(found.at, raw) != name:
        return Strange(key=key, why="was renamed: its time is not that in its name")
    return found
