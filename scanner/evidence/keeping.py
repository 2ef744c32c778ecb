"""Keep a run for good: files first, each under its digest, then the record that names them.

Whatever stops a writer, readers see the whole run or none of it. Two writers at once both get
their run in; both then name the same run before theirs, and the next one names them both.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from scanner import verdicts
from scanner.engine.bundle import load as load_policies
from scanner.engine.protocol import canonical
from scanner.evidence.envelope import seal
from scanner.evidence.manifest import (
    AGREEMENTS,
    DATA,
    INVENTORY,
    POLICIES,
    RESULT,
    RUN_KIND,
    Judged,
    Manifest,
    RunId,
    Scope,
    agreement_file,
    name_of,
)
from scanner.evidence.problem import EvidenceError
from scanner.evidence.survey import key_of, object_key, survey
from scanner.formats.json import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scanner.agreements import Agreement
    from scanner.evidence.keys import Signer
    from scanner.evidence.stores import Store
    from scanner.model import Coverage, Inventory, Result, Run


def keep(  # noqa: PLR0913 - all that is kept
    result: Result,
    inventory: Inventory,
    agreements: Sequence[Agreement],
    store: Store,
    signer: Signer | None = None,
    *,
    now: datetime | None = None,
) -> RunId:
    """Put a run into a store with all that it was judged by. Raises `EvidenceError`.

    Without a signer it is kept unsigned, which whoever verifies it is told. `result` must be that
    of this inventory, these agreements and the policies that are in force.
    """
    files = _files(result, inventory, agreements)
    _check(result, files)
    objects = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    for name, data in files.items():
        _put(store, objects[name], data)
    before = survey(store).heads
    manifest = _manifest(result, inventory, before, now or datetime.now(UTC))
    raw = seal(RUN_KIND, objects, manifest, signer)
    id_ = RunId(name=name_of(manifest.finished, raw), digest=hashlib.sha256(raw).hexdigest())
    if not store.put(key_of(id_.name), raw) and store.get(key_of(id_.name)) != raw:
        message = f"{store.address}: something else is there as {key_of(id_.name)}"
        raise EvidenceError(message, f"residency verify {store.address} shows what is wrong.")
    # A file that was there already may have been pruned meanwhile, as one that no run named.
    for name, data in files.items():
        if not store.has(object_key(objects[name])):
            _put(store, objects[name], data)
    return id_


def _files(
    result: Result, inventory: Inventory, agreements: Sequence[Agreement]
) -> dict[str, bytes]:
    bundle = load_policies()
    return {
        INVENTORY: canonical(inventory),
        RESULT: render(result).encode(),
        POLICIES: canonical(bundle.modules),
        DATA: canonical(bundle.data),
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
    result: Result, inventory: Inventory, before: tuple[RunId, ...], now: datetime
) -> Manifest:
    run = result.run
    statuses = Counter(record.status for record in inventory.coverage)
    return Manifest(
        tool=run.tool,
        engine=run.engine,
        started=run.started,
        finished=run.finished,
        kept=now,
        as_of=run.as_of,
        identities=run.identities,
        scope=_scope(inventory.coverage),
        coverage=dict(sorted(statuses.items())),
        gaps=sum(map(verdicts.is_gap, inventory.coverage)),
        verdict=result.verdict,
        exit_code=result.exit_code,
        agreements=tuple(_judged(result, id_) for id_ in run.agreements),
        totals=result.totals,
        previous=before,
        plans=tuple(plan.file for plan in run.plans),
    )


def _judged(result: Result, id_: str) -> Judged:
    clauses = tuple(clause for clause in result.clauses if clause.agreement == id_)
    return Judged(
        id=id_,
        digest=result.run.agreement_digests[id_],
        verdict=verdicts.overall(clauses, planned=bool(result.run.plans)),
    )


def _scope(coverage: Sequence[Coverage]) -> tuple[Scope, ...]:
    regions: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    types: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for record in coverage:
        if record.status != "skipped":
            regions[record.provider, record.account].add(record.region)
            types[record.provider, record.account].add(record.type)
    return tuple(
        Scope(
            provider=provider,
            account=account,
            regions=tuple(sorted(found)),
            types=tuple(sorted(types[provider, account])),
        )
        for (provider, account), found in sorted(regions.items())
    )


def _put(store: Store, digest: str, data: bytes) -> None:
    key = object_key(digest)
    if not store.put(key, data) and store.get(key) != data:
        message = f"{store.address}: {key} is damaged: it is not what its name says"
        raise EvidenceError(message, f"residency verify {store.address} shows what else is.")
