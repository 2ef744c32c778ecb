"""A store that somebody, with the key or without, has laid hands on: what `verify` still sees."""

from __future__ import annotations

import base64
import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from scanner.engine.protocol import canonical
from scanner.evidence import (
    EvidenceError,
    Signer,
    Wanted,
    exit_code,
    keep,
    latest,
    open_store,
    read_signer,
    verify,
)
from scanner.evidence.envelope import PAYLOAD_TYPE, seal
from scanner.evidence.manifest import PRUNED_KIND, RUN_KIND, PrunedRun, Tombstone, name_of
from scanner.evidence.period import read_period
from scanner.evidence.problem import ForeignError
from scanner.evidence.pruning import plan, prune
from scanner.evidence.survey import survey
from scanner.model import PlanFile
from tests.evidence.estate import DAY, NIGHT, judged, kept, make_keys, taken, terms
from tests.evidence.test_verify import NOW, Estate, forged, odd, write
from tests.samples import coverage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def estate(tmp_path: Path) -> Estate:
    return Estate(tmp_path)


def put(estate: Estate, n: int, raw: bytes) -> str:
    """Put this in the place of a record, under the name that fits it."""
    name = name_of(taken(NIGHT + n * DAY).finished, raw)
    estate.record(n).unlink()
    write(estate.root / "runs" / f"{name}.json", raw)
    return name


def statement(estate: Estate, n: int) -> dict[str, Any]:
    envelope = json.loads(estate.record(n).read_bytes())
    whole: dict[str, Any] = json.loads(base64.b64decode(envelope["payload"]))
    return whole


def signed(payload: bytes, signer: Signer, *, kind: str = PAYLOAD_TYPE) -> dict[str, Any]:
    """Sign as DSSE says, whatever it is."""
    message = b"DSSEv1 %d %b %d %b" % (len(kind), kind.encode(), len(payload), payload)
    signature = base64.b64encode(signer.sign(message)).decode()
    return {
        "payloadType": kind,
        "payload": base64.b64encode(payload).decode(),
        "signatures": [{"keyid": signer.keyid, "sig": signature}],
    }


def restated(estate: Estate, change: Callable[[dict[str, Any]], None]) -> str:
    """Sign the newest record with other words, as who holds the key could."""
    whole = statement(estate, 3)
    change(whole)
    return put(estate, 3, canonical(signed(canonical(whole), estate.signer)))


_ONE_TEXT = "is not written as this program writes it (a key twice, say)"


def test_what_is_added_to_a_signed_envelope_is_seen(estate: Estate) -> None:
    """The newest record has no other that names its digest: only its text can show it."""
    raw = estate.record(3).read_bytes()
    payload = json.loads(raw)["payload"].encode()
    for other in (
        raw.replace(b'{"payload"', b'{"note":"all is well","payload"'),
        raw.replace(b'{"payload"', b'{"payload":"' + payload[:-8] + b'","payload"'),
        raw.replace(b'"keyid"', b'"sig":"AAAA","keyid"'),
        raw + b"\n",
        raw.replace(b",", b", "),
    ):
        name = put(estate, 3, other)
        lines = estate.verified()
        assert odd(lines) == [("wrong", f"runs/{name}.json", _ONE_TEXT)]
        assert exit_code(lines) == 1
        (estate.root / "runs" / f"{name}.json").unlink()
        write(estate.record(3), raw)
    assert exit_code(estate.verified()) == 0


def test_a_second_signature_is_seen(estate: Estate, tmp_path: Path) -> None:
    envelope = json.loads(estate.record(3).read_bytes())
    other = read_signer(make_keys(tmp_path, "other")[0])
    payload = base64.b64decode(envelope["payload"])
    for more in (signed(payload, other)["signatures"], envelope["signatures"]):
        name = put(
            estate, 3, canonical({**envelope, "signatures": [*envelope["signatures"], *more]})
        )
        assert odd(estate.verified()) == [
            ("wrong", f"runs/{name}.json", "has 2 signatures; this program writes one")
        ]
        (estate.root / "runs" / f"{name}.json").rename(estate.record(3))


def test_a_signature_under_the_name_of_another_key(estate: Estate) -> None:
    envelope = json.loads(estate.record(3).read_bytes())
    envelope["signatures"][0]["keyid"] = "0" * 64
    name = put(estate, 3, canonical(envelope))
    text = f"signed by unknown key {'0' * 64}: none of the keys given"
    assert odd(estate.verified()) == [("open", name, text)]


def test_another_signer_and_another_payload_type(estate: Estate, tmp_path: Path) -> None:
    payload = canonical(statement(estate, 3))
    other = read_signer(make_keys(tmp_path, "other")[0])
    name = put(estate, 3, canonical(signed(payload, other)))
    text = f"signed by unknown key {other.keyid}: none of the keys given"
    assert odd(estate.verified()) == [("open", name, text)]

    # Signed as a text of another kind, and then said to be a statement.
    (estate.root / "runs" / f"{name}.json").rename(estate.record(3))
    confused = signed(payload, estate.signer, kind="text/plain") | {"payloadType": PAYLOAD_TYPE}
    name = put(estate, 3, canonical(confused))
    text = f"the signature of {estate.key.keyid} does not match"
    assert odd(estate.verified()) == [("wrong", name, text)]

    (estate.root / "runs" / f"{name}.json").rename(estate.record(3))
    name = put(estate, 3, canonical(signed(payload, estate.signer, kind="text/plain")))
    assert odd(estate.verified()) == [("wrong", f"runs/{name}.json", "no in-toto statement")]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("verdict", "conform"),
        ("exit_code", 0),
        ("gaps", 0),
        ("totals", {"looked_at": 4, "passed": 4}),
        ("agreements", "conform"),
        ("as_of", "2026-11-30"),
        ("identities", []),
        ("scope", []),
        ("coverage", {"complete": 2}),
        ("plans", ["plan.json"]),
        ("missing_permissions", ["s3:GetBucketAcl"]),
    ],
)
def test_a_record_says_what_its_result_says(estate: Estate, field: str, value: Any) -> None:
    def change(whole: dict[str, Any]) -> None:
        said = whole["predicate"]
        if field == "agreements":
            said[field] = [judged | {"verdict": value} for judged in said[field]]
        else:
            said[field] = value

    name = restated(estate, change)
    lines = estate.verified()
    text = f"the record says another {field} than result.json"
    assert odd(lines) == [("wrong", name, text)]
    assert exit_code(lines) == 1


@pytest.mark.parametrize(
    "name",
    ["../../etc/cron.json", "/etc/x.json", "agreements/../x.json", "agreements/..json", "a\\b.json",
     "agreements/\x1b[2J.json", "result.json"],
)  # fmt: skip
def test_names_of_files_lead_nowhere_else(estate: Estate, name: str) -> None:
    def change(whole: dict[str, Any]) -> None:
        whole["subject"].append({"name": name, "digest": {"sha256": "0" * 64}})

    named = restated(estate, change)
    [(level, run, text)] = odd(estate.verified())
    assert (level, run) == ("wrong", f"runs/{named}.json")
    assert text.startswith("no record of a run: it names ")
    assert "\x1b" not in text


@pytest.mark.parametrize("at", ["2026-11-04T02:31:00.123456", "2026-11-04T03:31:00.123456+01:00"])
def test_times_are_in_utc(estate: Estate, at: str) -> None:
    """Of a time without its zone nothing could be said, not even which run is the newest."""

    def change(whole: dict[str, Any]) -> None:
        whole["predicate"]["finished"] = at

    name = restated(estate, change)
    text = "no record of this program: a time that is not in UTC"
    assert odd(estate.verified()) == [("wrong", f"runs/{name}.json", text)]
    # And it stops nobody from keeping the next run.
    kept(estate.store, estate.signer, start=NIGHT + 5 * DAY)


def test_times_that_do_not_follow_each_other(estate: Estate) -> None:
    def change(whole: dict[str, Any]) -> None:
        whole["predicate"]["kept"] = "2026-11-04T02:00:00Z"

    name = restated(estate, change)
    text = "says that it was started, finished and kept at times that do not follow each other"
    assert odd(estate.verified()) == [("wrong", name, text)]


@pytest.mark.parametrize("folder", ["runs", "objects"])
def test_a_link_is_no_file_of_the_store(estate: Estate, tmp_path: Path, folder: str) -> None:
    path = estate.record(3) if folder == "runs" else estate.object(3, "result.json")
    moved = tmp_path / "elsewhere"
    path.rename(moved)
    path.symlink_to(moved)
    lines = estate.verified()
    assert [level for level, _, text in odd(lines) if "is a symbolic link" in text] == ["wrong"]
    assert exit_code(lines) == 1
    with pytest.raises((ForeignError, EvidenceError), match="is a symbolic link"):
        latest(estate.store) if folder == "runs" else estate.store.get(f"objects/{path.name}")
    assert not estate.store.has(f"{folder}/{path.name}")
    assert not estate.store.put(f"{folder}/{path.name}", b"other")


def test_a_link_to_a_folder_is_named(estate: Estate, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (estate.root / "runs" / "more").symlink_to(tmp_path / "more")
    text = "is not a file of this program"
    assert odd(estate.verified()) == [("wrong", "runs/more", text)]


def test_a_store_whose_folders_are_links_is_not_used(estate: Estate, tmp_path: Path) -> None:
    (estate.root / "runs").rename(tmp_path / "runs")
    (estate.root / "runs").symlink_to(tmp_path / "runs")
    for use in (estate.verified, lambda: kept(estate.store, start=NIGHT + 5 * DAY)):
        with pytest.raises(EvidenceError, match="store/runs: is a symbolic link"):
            use()
    through = tmp_path / "link"
    (estate.root / "runs").unlink()
    (tmp_path / "runs").rename(estate.root / "runs")
    through.symlink_to(estate.root)
    assert open_store(str(through)).keys("runs") == estate.store.keys("runs")


def test_a_pipe_keeps_nobody_waiting(estate: Estate) -> None:
    raw = estate.record(3).read_bytes()
    estate.record(3).unlink()
    os.mkfifo(estate.record(3))
    found = odd(estate.verified())
    assert [(level, "is no file, not what was put there" in text) for level, _, text in found] == [
        ("wrong", True)
    ]
    estate.record(3).unlink()
    write(estate.record(3), raw)
    assert odd(estate.verified()) == []


def test_a_name_of_any_bytes_is_printed(estate: Estate) -> None:
    for folder in ("runs", "objects"):
        write(estate.root / folder / os.fsdecode(b"\xff\x1b.json"), b"")
    assert [(run, text) for _, run, text in odd(estate.verified())] == [
        ("runs/??.json", "is not a file of this program"),
        ("objects/??.json", "is not a file of this program"),
    ]


def test_a_file_that_no_run_names_is_what_its_name_says(estate: Estate) -> None:
    write(estate.root / "objects" / ("0" * 64), b"hello")
    [(level, run, text)] = odd(estate.verified())
    assert (level, run) == ("wrong", f"objects/{'0' * 64}")
    assert text.startswith(f"was changed (objects/{'0' * 64} now has sha256 2cf24dba5fb0a30e")


def test_a_run_that_is_not_there_was_not_checked(estate: Estate) -> None:
    """Whatever else is wrong in the store."""
    write(estate.root / "runs" / "notes.txt", b"hello")
    name = "20261101T023100Z-0123456789ab"
    lines = estate.verified(run=name)
    text = f"there is no run {name}: nothing was checked"
    assert odd(lines) == [("open", None, text)]
    assert exit_code(lines) == 3


def test_a_run_of_another_store_is_seen(estate: Estate, tmp_path: Path) -> None:
    """Signed by the same key and linked to nothing here, it is whole; it came later."""
    (tmp_path / "beside").mkdir()
    beside = open_store(str(tmp_path / "beside"))
    [other] = kept(beside, estate.signer, name="tests", start=NIGHT + DAY)
    for key in (*beside.keys("objects"), *beside.keys("runs")):
        estate.store.put(key, beside.get(key))
    lines = estate.verified()
    [(level, run, text)] = odd(lines)
    assert (level, run) == ("open", other.name)
    assert text.startswith(f"was not here when {estate.ids[3].name} was kept")
    assert exit_code(lines) == 3


def test_a_record_of_retention_that_is_to_come(estate: Estate) -> None:
    gone = PrunedRun(
        name=estate.ids[0].name, digest=estate.ids[0].digest, finished=taken().finished
    )
    tombstone = Tombstone(tool="0.1.0", pruned=NOW + 9 * DAY, keep_days=30, runs=(gone,))
    raw = seal(PRUNED_KIND, {gone.name: gone.digest}, tombstone, estate.signer)
    estate.record(0).unlink()
    name = name_of(tombstone.pruned, raw)
    write(estate.root / "pruned" / f"{name}.json", raw)
    assert odd(estate.verified()) == [("wrong", f"pruned/{name}", "is of a time that is to come")]


def test_the_expected_run_that_retention_took(estate: Estate) -> None:
    prune(estate.store, plan(estate.store, 2, now=NIGHT + 4 * DAY), estate.signer, now=NOW)
    [(level, _, text)] = odd(estate.verified(expect=[estate.ids[0].digest]))
    assert level == "wrong"
    assert text.startswith(f"the expected {estate.ids[0].name} was pruned by retention on ")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda raw: raw.replace(b'"verdict"', b'"verdict": "conform", "verdict"', 1), "twice"),
        (lambda raw: raw.replace(b'"verdict"', b'"all": "well", "verdict"', 1), ": "),
    ],
)
def test_a_result_that_holds_more_than_was_read(
    estate: Estate, change: Callable[[bytes], bytes], words: str
) -> None:
    def changed(contents: dict[str, bytes]) -> None:
        contents["result.json"] = change(contents["result.json"])

    forged(estate, changed)
    [(level, _, text)] = odd(estate.verified(replay=True))
    assert level == "wrong"
    assert text.startswith("result.json holds what no result of this version has: ")
    assert words in text


def test_a_result_that_is_written_otherwise(estate: Estate) -> None:
    """The keys that a version of before did not write were read as what they stand for."""

    def change(contents: dict[str, bytes]) -> None:
        whole = json.loads(contents["result.json"])
        assert whole.pop("changes") == []
        contents["result.json"] = json.dumps(whole).encode()

    name = forged(estate, change)
    lines = estate.verified(replay=True)
    assert odd(lines) == []
    assert [
        (line.level, line.text) for line in lines if line.run == name and "again" in line.text
    ] == [("note", "judged again by 0.1.0: the same, written otherwise")]


def test_a_run_of_a_part_is_told(estate: Estate) -> None:
    inventory = taken(NIGHT + 5 * DAY)
    part = replace(inventory, coverage=(coverage("skipped", "eu-west-3"), *inventory.coverage))
    at = inventory.finished
    id_ = keep(judged(part), part, terms(), estate.store, estate.signer, now=at)
    lines = estate.verified()
    assert exit_code(lines) == 0
    text = "looked at a part only (records of what was left out: 1)"
    assert ("note", id_.name, text) in [(line.level, line.run, line.text) for line in lines]


def test_a_plan_is_no_run_of_a_day(estate: Estate) -> None:
    inventory = replace(
        taken(NIGHT + 5 * DAY),
        plans=(PlanFile(file="plan.json", format="terraform", digest="0" * 64, resources=2),),
    )
    at = inventory.finished
    keep(judged(inventory), inventory, terms(), estate.store, estate.signer, now=at)
    found = latest(estate.store)
    assert found is not None
    assert found.id == estate.ids[3]
    lines = verify(estate.store, Wanted(keys=[estate.key], every=2 * DAY), now=NIGHT + 7 * DAY)
    text = "no run between 2026-11-04 02:31 and now (UTC): 1 run missing"
    assert odd(lines) == [("open", None, text)]


def test_a_pruned_plan_was_no_run_of_a_day(tmp_path: Path) -> None:
    store = open_store(str(tmp_path))
    plans = (PlanFile(file="plan.json", format="terraform", digest="0" * 64, resources=2),)
    for night in (0, 1, 2):
        inventory = taken(NIGHT + night * DAY)
        inventory = inventory if night == 2 else replace(inventory, plans=plans)
        keep(judged(inventory), inventory, terms(), store, now=inventory.finished)
        if night == 0:
            lines = verify(store, Wanted(every=DAY), now=inventory.finished)
            text = "no run of a scan, and one was due every 1 d"
            assert [line.text for line in lines if line.level == "open"][1:] == [text]
    prune(store, plan(store, 1, now=NIGHT + 4 * DAY), None, now=NIGHT + 4 * DAY)
    assert [run.plan for run in survey(store).tombstones[0].tombstone.runs] == [True, True]
    wanted = Wanted(every=DAY)
    said = {line.text for line in verify(store, wanted, now=NIGHT + 3 * DAY) if not line.run}
    assert "no gap: a run every 1 d since 2026-11-03" in said
    assert read_period(store, first=NIGHT.date(), now=NIGHT + 3 * DAY).pruned == ()


def test_a_record_of_nested_brackets(estate: Estate) -> None:
    deep = b'{"schema":"residency/evidence/1","x":' + b"[" * 900 + b"]" * 900 + b"}"
    payload = canonical(
        {
            "_type": "https://in-toto.io/Statement/v1",
            "predicate": json.loads(deep),
            "predicateType": RUN_KIND,
            "subject": [],
        }
    )
    name = put(estate, 3, canonical(signed(payload, estate.signer)))
    [(level, run, _)] = odd(estate.verified())
    assert (level, run) == ("wrong", f"runs/{name}.json")
