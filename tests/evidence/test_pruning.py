"""Retention takes what is old enough, says so for good, and never takes what it must not."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scanner.evidence import (
    EvidenceError,
    PublicKey,
    Signer,
    Wanted,
    exit_code,
    open_store,
    read_public,
    read_signer,
    runs,
    verify,
)
from scanner.evidence.pruning import plan, prune
from tests.evidence.estate import DAY, NIGHT, kept, make_keys

if TYPE_CHECKING:
    from scanner.evidence import Store

NOW = NIGHT + 5 * DAY + timedelta(minutes=17)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "store").mkdir()
    return open_store(str(tmp_path / "store"))


@pytest.fixture
def keys(tmp_path: Path) -> tuple[Signer, PublicKey]:
    private, public = make_keys(tmp_path)
    return read_signer(private), read_public(public)


def test_what_is_planned_and_nothing_done(store: Store) -> None:
    ids = kept(store, nights=6)
    before = [*store.keys("runs"), *store.keys("objects")]
    wanted = plan(store, 3, now=NOW)
    assert [run.id for run in wanted.runs] == ids[:2]
    # An inventory and a result of each; what later runs name as well stays.
    own = [
        runs(store)[n].objects[name] for n in (0, 1) for name in ("inventory.json", "result.json")
    ]
    assert sorted(wanted.objects) == sorted(own)
    assert [*store.keys("runs"), *store.keys("objects")] == before


def test_what_was_pruned_is_not_missing(store: Store, keys: tuple[Signer, PublicKey]) -> None:
    signer, key = keys
    ids = kept(store, signer, nights=6)
    prune(store, plan(store, 3, now=NOW), signer, now=NOW)
    assert [run.id for run in runs(store)] == ids[2:]
    lines = verify(store, Wanted(keys=[key], every=DAY, replay=True), now=NOW)
    assert exit_code(lines) == 0
    gone = "pruned by retention on 6 November 2026 (older than 3 days)"
    assert [line.text for line in lines if "pruned by" in line.text] == [
        f"follows {ids[1].name}, {gone}",
        f"says that 2 runs went: {gone}",
    ]
    # The second time, what went before is still accounted for.
    later = NOW + 2 * DAY
    prune(store, plan(store, 3, now=later), signer, now=later)
    assert [run.id for run in runs(store)] == ids[4:]
    assert exit_code(verify(store, Wanted(keys=[key]), now=later)) == 0
    lines = verify(store, Wanted(keys=[key], run=ids[0].name), now=later)
    assert (lines[-1].text, exit_code(lines)) == (
        f"{ids[0].name} was {gone}: nothing was checked",
        3,
    )


def test_the_newest_stays_however_old(store: Store) -> None:
    ids = kept(store, nights=2)
    wanted = plan(store, 1, now=NOW + 900 * DAY)
    assert [run.id for run in wanted.runs] == ids[:1]
    prune(store, wanted, None)
    assert plan(store, 1, now=NOW + 900 * DAY).runs == ()
    assert plan(open_store(store.address), 1).objects == ()


def test_signed_runs_do_not_go_without_a_signature(
    store: Store, keys: tuple[Signer, PublicKey]
) -> None:
    kept(store, keys[0], nights=3)
    with pytest.raises(EvidenceError, match="signed as well") as told:
        prune(store, plan(store, 1, now=NOW), None)
    assert told.value.usage
    assert len(runs(store)) == 3


def test_a_record_of_retention_by_somebody_else_excuses_nothing(
    store: Store, keys: tuple[Signer, PublicKey], tmp_path: Path
) -> None:
    signer, key = keys
    kept(store, signer, nights=4)
    other = read_signer(make_keys(tmp_path, "other")[0])
    prune(store, plan(store, 3, now=NOW), other, now=NOW)
    lines = verify(store, Wanted(keys=[key]), now=NOW)
    assert exit_code(lines) == 3
    assert [line.text for line in lines if line.level == "open"] == [
        f"signed by unknown key {other.keyid}: none of the keys given"
    ]


def test_without_the_record_the_runs_are_missing(
    store: Store, keys: tuple[Signer, PublicKey]
) -> None:
    signer, key = keys
    kept(store, signer, nights=4)
    prune(store, plan(store, 3, now=NOW), signer, now=NOW)
    [record] = store.keys("pruned")
    store.delete(record)
    assert exit_code(verify(store, Wanted(keys=[key]), now=NOW)) == 1


def test_a_record_that_took_too_much(store: Store, keys: tuple[Signer, PublicKey]) -> None:
    signer, key = keys
    ids = kept(store, signer, nights=3)
    wanted = plan(store, 1, now=NOW)
    prune(store, wanted, signer, now=NIGHT + DAY)
    lines = verify(store, Wanted(keys=[key]), now=NOW)
    assert [line.text for line in lines if line.level == "wrong"] == [
        f"took away {id_.name}, which was not old enough" for id_ in ids[:2]
    ]


def test_one_that_was_stopped_half_way_is_finished(
    store: Store, keys: tuple[Signer, PublicKey], monkeypatch: pytest.MonkeyPatch
) -> None:
    signer, key = keys
    ids = kept(store, signer, nights=4)

    def stopped(_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(type(store), "delete", lambda _, key: stopped(key))
        with pytest.raises(KeyboardInterrupt):
            prune(store, plan(store, 3, now=NOW), signer, now=NOW)
    lines = verify(store, Wanted(keys=[key]), now=NOW)
    assert exit_code(lines) == 0
    assert [line.run for line in lines if "is still here" in line.text] == [
        ids[0].name,
        ids[1].name,
    ]
    prune(store, plan(store, 3, now=NOW), signer, now=NOW)
    assert [run.id for run in runs(store)] == ids[2:]
    assert exit_code(verify(store, Wanted(keys=[key]), now=NOW)) == 0


def test_a_file_that_a_new_run_names_is_put_back(
    store: Store, keys: tuple[Signer, PublicKey], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another writer saw the file, and puts in its record right after the file was removed."""
    signer, key = keys
    ids = kept(store, signer, nights=4)
    wanted, delete = plan(store, 3, now=NOW), type(store).delete
    record = f"runs/{ids[1].name}.json"
    held = store.get(record)

    def and_one_comes_in(self: Store, name: str) -> None:
        delete(self, name)
        if name.startswith("objects/"):
            self.put(record, held)

    monkeypatch.setattr(type(store), "delete", and_one_comes_in)
    prune(store, wanted, signer, now=NOW)
    assert [run.id for run in runs(store)] == ids[1:]
    assert set(runs(store)[0].objects.values()) <= {
        k[len("objects/") :] for k in store.keys("objects")
    }
    assert exit_code(verify(store, Wanted(keys=[key]), now=NOW)) == 0


def test_nothing_is_removed_from_a_store_with_what_cannot_be_read(store: Store) -> None:
    kept(store, nights=3)
    path = Path(store.address) / "runs" / "20261101T023100Z-0123456789ab.json"
    path.write_bytes(b"{}")
    with pytest.raises(EvidenceError, match="nothing is removed"):
        plan(store, 1, now=NOW)


def test_what_a_killed_writer_left_goes_as_well(store: Store) -> None:
    kept(store)
    store.put("objects/" + "ab" * 32, b"of nobody")
    store.put("objects/notes.txt", b"of somebody")
    wanted = plan(store, 1, now=NOW)
    assert wanted.objects == ("ab" * 32,)
    prune(store, wanted, None, now=NOW)
    assert store.has("objects/notes.txt")
    assert not store.has("objects/" + "ab" * 32)
    assert store.keys("pruned") == []
