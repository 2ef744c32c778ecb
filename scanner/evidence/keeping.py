"""Keep a run for good: files first, each under its digest, then the record that names them.

Whatever stops a writer, readers see the whole run or none of it. Two writers at once both get
their run in; both then name the same run before theirs, and the next one names them both.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from scanner.engine.bundle import load as load_policies
from scanner.engine.protocol import canonical
from scanner.evidence.claims import claims
from scanner.evidence.envelope import seal
from scanner.evidence.manifest import (
    AGREEMENTS,
    DATA,
    INVENTORY,
    POLICIES,
    RESULT,
    RUN_KIND,
    SOFTWARE,
    Manifest,
    RunId,
    agreement_file,
    name_of,
)
from scanner.evidence.problem import EvidenceError
from scanner.evidence.software import bill, tool_digest
from scanner.evidence.survey import key_of, object_key, survey
from scanner.formats.json import render

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scanner.agreements import Agreement
    from scanner.cloud.tally import Calls
    from scanner.evidence.keys import Signer
    from scanner.evidence.stores import Store
    from scanner.model import Inventory, Result, Run


def keep(  # noqa: PLR0913 - all that is kept
    result: Result,
    inventory: Inventory,
    agreements: Sequence[Agreement],
    store: Store,
    signer: Signer | None = None,
    *,
    now: datetime | None = None,
    calls: Sequence[Calls] | None = None,
) -> RunId:
    """Put a run into a store with all that it was judged by. Raises `EvidenceError`.

    Without a signer it is kept unsigned, which whoever verifies it is told. `result` must be that
    of this inventory, these agreements and the policies that are in force; `calls` are those that
    the scan made, `None` where nobody counted.
    """
    files = _files(result, inventory, agreements)
    _check(result, files)
    objects = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    with _saying("this run was not kept"):
        for name, data in files.items():
            _put(store, objects[name], data)
        before = survey(store).heads
    manifest = _manifest(result, before, now or datetime.now(UTC), calls)
    raw = seal(RUN_KIND, objects, manifest, signer)
    id_ = RunId(name=name_of(manifest.finished, raw), digest=hashlib.sha256(raw).hexdigest())
    # From here on it may be there, whatever the store says: an answer can be lost on its way.
    with _saying(f"whether this run was kept, as {id_.name}, is not sure"):
        if not store.put(key_of(id_.name), raw) and store.get(key_of(id_.name)) != raw:
            message = f"{store.address}: something else is there as {key_of(id_.name)}"
            raise EvidenceError(message, f"residency verify {store.address} shows what is wrong.")
    # A file that was there already may have been pruned meanwhile, as one that no run named.
    with _saying(f"{id_.name} was kept, but whether with all its files is not sure"):
        for name, data in files.items():
            if not store.has(object_key(objects[name])):
                _put(store, objects[name], data)
    return id_


@contextmanager
def _saying(outcome: str) -> Iterator[None]:
    """Say of what goes wrong what became of the run: the scan itself was shown already."""
    try:
        yield
    except EvidenceError as error:
        # What was there at the start of the scan and is not any more is no wrong usage.
        raise EvidenceError(f"{outcome}: {error}", error.hint) from error


def _files(
    result: Result, inventory: Inventory, agreements: Sequence[Agreement]
) -> dict[str, bytes]:
    bundle = load_policies()
    return {
        INVENTORY: canonical(inventory),
        RESULT: render(result).encode(),
        POLICIES: canonical(bundle.modules),
        DATA: canonical(bundle.data),
        SOFTWARE: bill(),
        # Clauses stand in the order of the agreement, which the result follows.
        **{agreement_file(a.id): msgspec.json.encode(a) for a in agreements},
    }


def _check(result: Result, files: dict[str, bytes]) -> None:
    """Make sure that these belong together, before anything is kept that says so."""
    for name, digest in judged_by(result.run).items():
        if name not in files or _named(name, files[name]) != digest:
            message = f"the result was not judged by this {name}"
            raise EvidenceError(message, "This is a defect; report it.")


def _named(name: str, data: bytes) -> str:
    agreement = name.startswith(AGREEMENTS)
    return agreement_digest(data) if agreement else hashlib.sha256(data).hexdigest()


def judged_by(run: Run) -> dict[str, str]:
    """Return the digests that a result names, by the file that each is of."""
    return {
        INVENTORY: run.inventory_digest,
        POLICIES: run.policy_digest,
        DATA: run.data_digest,
        **{agreement_file(id_): digest for id_, digest in run.agreement_digests.items()},
    }


def agreement_digest(data: bytes) -> str:
    """Return the digest by which a result names an agreement: that of its keys in order."""
    return hashlib.sha256(canonical(msgspec.json.decode(data))).hexdigest()


def _manifest(
    result: Result, before: tuple[RunId, ...], now: datetime, calls: Sequence[Calls] | None
) -> Manifest:
    told = claims(result)
    values = {field.name: getattr(told, field.name) for field in fields(told)}
    return Manifest(
        **values,
        kept=now,
        previous=before,
        tool_digest=tool_digest(),
        calls=None if calls is None else tuple(calls),
    )


def _put(store: Store, digest: str, data: bytes) -> None:
    key = object_key(digest)
    if not store.put(key, data) and store.get(key) != data:
        message = f"{store.address}: {key} is damaged: it is not what its name says"
        raise EvidenceError(message, f"residency verify {store.address} shows what else is.")
