"""Whatever was changed in a store is found, and what cannot be checked is not in order."""

from __future__ import annotations

import base64
import hashlib
import json
import random
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from scanner.engine.protocol import canonical
from scanner.evidence import (
    RunId,
    Signer,
    Wanted,
    exit_code,
    open_store,
    read_public,
    read_signer,
    runs,
    verify,
)
from scanner.evidence.envelope import seal, unseal
from scanner.evidence.manifest import RUN_KIND, name_of
from tests.evidence.estate import DAY, NIGHT, kept, make_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scanner.evidence import Line, PublicKey, Store

NOW = NIGHT + 30 * DAY


class Estate:
    """A store of four signed nights."""

    def __init__(self, folder: Path) -> None:
        private, public = make_keys(folder)
        self.signer: Signer = read_signer(private)
        self.key: PublicKey = read_public(public)
        self.root = folder / "store"
        self.root.mkdir()
        self.store: Store = open_store(str(self.root))
        self.ids: list[RunId] = kept(self.store, self.signer, nights=4)

    def record(self, n: int) -> Path:
        return self.root / "runs" / f"{self.ids[n].name}.json"

    def object(self, n: int, name: str) -> Path:
        return self.root / "objects" / runs(self.store)[n].objects[name]

    def verified(self, **wanted: Any) -> list[Line]:
        return verify(self.store, Wanted(**{"keys": [self.key], **wanted}), now=NOW)


@pytest.fixture
def estate(tmp_path: Path) -> Estate:
    return Estate(tmp_path)


def odd(lines: list[Line]) -> list[tuple[str, str | None, str]]:
    return [(line.level, line.run, line.text) for line in lines if line.level in {"wrong", "open"}]


def write(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        path.chmod(0o644)
    path.write_bytes(data)


def test_what_is_in_order(estate: Estate) -> None:
    lines = estate.verified(replay=True)
    assert exit_code(lines) == 0
    name = estate.ids[1].name
    objects = runs(estate.store)[1].objects
    assert [line.text for line in lines if line.run == name] == [
        f"signed by {estate.key.keyid[:12]}… ({estate.key.file})",
        *(f"{file}: sha256 {digest}" for file, digest in sorted(objects.items())),
        "result.json names this inventory, these policies, data and agreements",
        "the record says what result.json says",
        "judged again by 0.1.0: the same bytes",
        f"follows {estate.ids[0].name}",
    ]


def test_one_run_alone(estate: Estate) -> None:
    lines = estate.verified(run=estate.ids[2].name)
    assert exit_code(lines) == 0
    assert {line.run for line in lines} == {None, estate.ids[2].name}


def test_nothing_is_not_in_order(tmp_path: Path) -> None:
    lines = verify(open_store(str(tmp_path)), Wanted())
    assert odd(lines) == [("open", None, "there are no runs: nothing was checked")]
    assert exit_code(lines) == 3


def test_any_changed_byte_is_found(estate: Estate) -> None:
    chance = random.Random(4)
    paths = sorted(p for p in estate.root.rglob("*") if p.is_file())
    for path in paths:
        whole = path.read_bytes()
        for _ in range(3):
            at = chance.randrange(len(whole))
            write(
                path, whole[:at] + bytes([whole[at] ^ chance.randrange(1, 256)]) + whole[at + 1 :]
            )
            assert exit_code(estate.verified()) == 1, (path.name, at)
        write(path, whole[:-1])
        assert exit_code(estate.verified()) == 1, (path.name, "shorter")
        write(path, whole + b"\n")
        assert exit_code(estate.verified()) == 1, (path.name, "longer")
        write(path, whole)
    assert exit_code(estate.verified()) == 0


@pytest.mark.parametrize("name", ["inventory.json", "result.json", "policies.json", "data.json"])
def test_a_file_that_is_gone_or_cut_off(estate: Estate, name: str) -> None:
    path = estate.object(1, name)
    write(path, path.read_bytes()[:100])
    found = odd(estate.verified(run=estate.ids[1].name))
    assert [(level, text.partition(" (")[0]) for level, _, text in found] == [
        ("wrong", f"{name}: was changed")
    ]
    path.unlink()
    found = odd(estate.verified(run=estate.ids[1].name))
    assert found == [("wrong", estate.ids[1].name, f"{name}: missing (objects/{path.name})")]


def test_two_files_that_changed_places(estate: Estate) -> None:
    one, other = (estate.object(n, "inventory.json") for n in (0, 1))
    first, second = one.read_bytes(), other.read_bytes()
    write(one, second)
    write(other, first)
    found = odd(estate.verified())
    assert [(level, run) for level, run, _ in found] == [
        ("wrong", estate.ids[0].name),
        ("wrong", estate.ids[1].name),
    ]


def test_a_changed_record_under_its_new_name(estate: Estate) -> None:
    """Renamed to fit, the record itself holds; the signature and the next run do not."""
    path = estate.record(1)
    envelope = json.loads(path.read_bytes())
    payload = base64.b64decode(envelope["payload"])
    envelope["payload"] = base64.b64encode(payload.replace(b'"gaps":1', b'"gaps":0')).decode()
    raw = canonical(envelope)
    name = name_of(runs(estate.store)[1].manifest.finished, raw)
    path.unlink()
    write(estate.root / "runs" / f"{name}.json", raw)
    assert odd(estate.verified()) == [
        ("wrong", name, f"the signature of {estate.key.keyid} does not match"),
        ("wrong", name, "the record says another gaps than result.json"),
        (
            "wrong",
            estate.ids[2].name,
            f"follows {estate.ids[1].name} ({estate.ids[1].digest}), which is missing",
        ),
    ]


def test_a_signature_that_was_taken_off(estate: Estate) -> None:
    path = estate.record(3)
    envelope = {**json.loads(path.read_bytes()), "signatures": []}
    raw = canonical(envelope)
    name = name_of(runs(estate.store)[3].manifest.finished, raw)
    path.unlink()
    write(estate.root / "runs" / f"{name}.json", raw)
    lines = estate.verified()
    text = "not signed, though the run before it was: anybody could have written it"
    assert odd(lines) == [("wrong", name, text)]
    assert exit_code(lines) == 1


@pytest.mark.parametrize("n", [0, 1, 2])
def test_a_run_that_was_removed(estate: Estate, n: int) -> None:
    estate.record(n).unlink()
    gone = estate.ids[n]
    lines = estate.verified()
    text = f"follows {gone.name} ({gone.digest}), which is missing"
    assert odd(lines)[0] == ("wrong", estate.ids[n + 1].name, text)
    assert [(level, "there is no record of it" in text) for level, _, text in odd(lines)[1:]] == [
        ("open", True)
    ]
    assert exit_code(lines) == 1


def test_the_newest_run_leaves_its_result(estate: Estate) -> None:
    result = estate.object(3, "result.json")
    estate.record(3).unlink()
    text = (
        "is what came of a run that was finished at 2026-11-04 02:31 (UTC), and there is no record "
        "of it: cut off while it was written, or removed"
    )
    assert odd(estate.verified()) == [("open", f"objects/{result.name}", text)]
    # While it may still be on its way, a record is not missed.
    lines = verify(estate.store, Wanted(keys=[estate.key]), now=NIGHT + 3 * DAY + DAY / 24)
    assert exit_code(lines) == 0
    assert ("note", text) in [(line.level, line.text) for line in lines]


def test_the_newest_run_with_all_its_files_is_only_missed_by_who_knows_it(estate: Estate) -> None:
    objects = [estate.object(3, name) for name in ("result.json", "inventory.json")]
    for path in (estate.record(3), *objects):
        path.unlink()
    assert exit_code(estate.verified()) == 0
    digest = estate.ids[3].digest
    lines = estate.verified(expect=[digest])
    assert odd(lines) == [("wrong", None, f"the expected run {digest} is not here")]
    assert exit_code(estate.verified(expect=[estate.ids[2].digest])) == 0


def test_another_key(estate: Estate, tmp_path: Path) -> None:
    other = read_public(make_keys(tmp_path, "other")[1])
    for keys, why in (((), "no key was given to check with (--key)"),
                      ((other,), "none of the keys given")):  # fmt: skip
        lines = estate.verified(keys=keys)
        text = f"signed by unknown key {estate.key.keyid}: {why}"
        assert odd(lines) == [("open", id_.name, text) for id_ in estate.ids]
        assert exit_code(lines) == 3
    assert exit_code(estate.verified(keys=(other, estate.key))) == 0


def test_without_a_key(tmp_path: Path) -> None:
    store = open_store(str(tmp_path))
    [id_] = kept(store)
    lines = verify(store, Wanted())
    assert odd(lines) == [("open", id_.name, "not signed: anybody could have written it")]
    assert exit_code(lines) == 3


def test_what_others_put_there_is_named(estate: Estate) -> None:
    odd_name = "20261101T023100Z-0123456789ab.json"
    write(estate.root / "runs" / "notes.txt", b"hello")
    write(estate.root / "runs" / "deep" / "x.json", b"{}")
    write(estate.root / "runs" / odd_name, b"{}")
    write(estate.root / "objects" / "thumbs.db", b"")
    write(estate.root / "pruned" / "x.json", b"\xff")
    lines = estate.verified()
    assert sorted(odd(lines), key=str) == [
        ("wrong", "objects/thumbs.db", "is not a file of this program"),
        ("wrong", "pruned/x.json", "is not a file of this program"),
        ("wrong", f"runs/{odd_name}", "was changed: its digest is not that in its name"),
        ("wrong", "runs/deep/x.json", "is not a file of this program"),
        ("wrong", "runs/notes.txt", "is not a file of this program"),
    ]
    assert exit_code(lines) == 1


@pytest.mark.parametrize(
    "raw",
    [b"", b"{}", b"[" * 100_000, b"null", b'{"payloadType":"x","payload":"%%","signatures":[]}',
     seal(RUN_KIND, {}, {"schema": "residency/evidence/1"}, None), seal("urn:x", {}, {}, None)],
)  # fmt: skip
def test_what_is_no_record_though_its_name_fits(estate: Estate, raw: bytes) -> None:
    write(estate.root / "runs" / f"{name_of(NIGHT, raw)}.json", raw)
    [(level, run, text)] = odd(estate.verified())
    assert (level, run) == ("wrong", f"runs/{name_of(NIGHT, raw)}.json")
    assert "\n" not in text


def test_a_record_of_a_later_version_is_open(estate: Estate) -> None:
    raw = seal(RUN_KIND, {}, {"schema": "residency/evidence/2"}, None)
    write(estate.root / "runs" / f"{name_of(NIGHT, raw)}.json", raw)
    lines = estate.verified()
    [(level, _, text)] = odd(lines)
    words = "is residency/evidence/2, and this version of residency reads residency/evidence/1"
    assert (level, text, exit_code(lines)) == ("open", words, 3)


def test_a_clock_that_goes_back(estate: Estate) -> None:
    [late] = kept(estate.store, estate.signer, start=NIGHT - 9 * DAY)
    assert odd(estate.verified()) == [
        (
            "wrong",
            late.name,
            f"follows {estate.ids[3].name}, but was kept before it: the clock went back from "
            "2026-11-04 02:31 to 2026-10-23 02:31",
        )
    ]


def test_a_clock_ahead(estate: Estate) -> None:
    [early] = kept(estate.store, estate.signer, start=NOW + DAY)
    text = "was kept at 2026-12-02 02:31, which is to come"
    assert odd(estate.verified()) == [("wrong", early.name, text)]


def test_nights_without_a_run(estate: Estate) -> None:
    kept(estate.store, estate.signer, start=NIGHT + 6 * DAY)
    lines = verify(estate.store, Wanted(keys=[estate.key], every=DAY), now=NIGHT + 8 * DAY)
    assert odd(lines) == [
        (
            "open",
            None,
            "no run between 2026-11-04 02:31 and 2026-11-07 02:31 (UTC): 2 runs missing",
        ),
        ("open", None, "no run between 2026-11-07 02:31 and now (UTC): 1 run missing"),
    ]
    assert exit_code(lines) == 3
    lines = verify(estate.store, Wanted(keys=[estate.key], every=4 * DAY), now=NIGHT + 8 * DAY)
    assert [line.text for line in lines if line.text.startswith("no gap")] == [
        "no gap: a run every 4 d since 2026-11-01"
    ]


def forged(estate: Estate, change: Callable[[dict[str, bytes]], None]) -> str:
    """Sign a run with other files, as who holds the key could."""
    run = runs(estate.store)[3]
    contents = {name: estate.store.get(f"objects/{d}") for name, d in run.objects.items()}
    change(contents)
    objects = {name: hashlib.sha256(data).hexdigest() for name, data in contents.items()}
    for name, data in contents.items():
        estate.store.put(f"objects/{objects[name]}", data)
    raw = seal(
        RUN_KIND,
        objects,
        json.loads(bytes(unseal(estate.record(3).read_bytes()).statement.predicate)),
        estate.signer,
    )
    estate.record(3).unlink()
    for one in ("result.json", "inventory.json"):
        if objects[one] != run.objects[one]:
            estate.store.delete(f"objects/{run.objects[one]}")
    name = name_of(run.manifest.finished, raw)
    estate.store.put(f"runs/{name}.json", raw)
    return name


@pytest.mark.parametrize("file", ["inventory.json", "policies.json", "data.json"])
def test_files_that_do_not_belong_together(estate: Estate, file: str) -> None:
    def change(contents: dict[str, bytes]) -> None:
        contents[file] = b'{"a":"b"}'

    name = forged(estate, change)
    text = f"result.json was judged by another {file}"
    assert odd(estate.verified()) == [("wrong", name, text)]


def test_a_result_that_was_not_judged_so(estate: Estate) -> None:
    def change(contents: dict[str, bytes]) -> None:
        contents["result.json"] = contents["result.json"].replace(
            b'"status": "fail"', b'"status": "waived"', 1
        )

    name = forged(estate, change)
    assert odd(estate.verified()) == []
    [(level, run, text)] = odd(estate.verified(replay=True))
    assert (level, run) == ("wrong", name)
    assert text == "judged again by 0.1.0: another result (1 places, first findings[0].status)"


def test_times_are_those_of_the_manifest(estate: Estate) -> None:
    path = estate.record(2)
    raw = path.read_bytes()
    path.rename(path.with_name(f"{name_of(NIGHT + timedelta(hours=9), raw)}.json"))
    text = "was renamed: its time is not that in its name"
    assert text in [text for _, _, text in odd(estate.verified())]
