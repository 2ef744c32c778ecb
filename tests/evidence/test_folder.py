"""Evidence in a folder that is killed at, full, read-only, missing, or written twice at once."""

from __future__ import annotations

import errno
import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scanner.evidence import (
    EvidenceError,
    Wanted,
    exit_code,
    open_store,
    read_public,
    read_signer,
    runs,
    verify,
)
from tests.evidence.estate import kept, make_keys

if TYPE_CHECKING:
    from scanner.evidence import Store

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "store").mkdir()
    return open_store(str(tmp_path / "store"))


def files(store: Store) -> list[str]:
    root = Path(store.address)
    return sorted(str(p.relative_to(root)) for p in root.rglob("*") if p.is_file())


def test_a_killed_writer_leaves_the_run_whole_or_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.evidence.killed", str(tmp_path), "200"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    count = json.loads(done.stdout)
    assert count["whole"] + count["absent"] == 200 + count["steps"]
    # One of the writers was left alone, to see that there were no more steps.
    assert count["steps"] > 10
    assert min(count["whole"], count["absent"], count["dead"]) >= 10


def test_two_writers_at_once_both_get_in(store: Store, tmp_path: Path) -> None:
    private, public = make_keys(tmp_path)
    script = (
        "import sys, tests.evidence.estate as e; from scanner.evidence import *;"
        "store, signer = open_store(sys.argv[1]), read_signer(sys.argv[2]);"
        "print('ready', flush=True); sys.stdin.readline();"
        "estates = [e.taken(e.NIGHT + n * e.DAY, sys.argv[3]) for n in range(8)];"
        "ids = [keep(e.judged(i), i, e.terms(), store, signer) for i in estates];"
        "print(*(id_.digest for id_ in ids))"
    )
    both = [
        subprocess.Popen(
            [sys.executable, "-c", script, store.address, str(private), name],
            cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for name in ("one", "other")
    ]  # fmt: skip
    for writer in both:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in both:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    ended = [(*writer.communicate(), writer.returncode) for writer in both]
    assert [(err, code) for _, err, code in ended] == [("", 0), ("", 0)]
    said = [out.split() for out, _, _ in ended]
    # Each writer's own, so that a run that nobody owns up to shows what else there is.
    assert [len(set(digests)) for digests in said] == [8, 8], said
    there = {run.id.digest: (run.id.name, run.manifest.kept) for run in runs(store)}
    assert set(there) == {digest for digests in said for digest in digests}, (there, said)
    lines = verify(store, Wanted(keys=[read_public(public)]))
    assert exit_code(lines) == 0, [line for line in lines if line.level in {"wrong", "open"}]


def test_a_fork_is_told_and_joined(store: Store, tmp_path: Path) -> None:
    private, public = make_keys(tmp_path)
    signer, keys = read_signer(private), [read_public(public)]
    [first] = kept(store, signer)
    beside = open_store(str(tmp_path / "beside"))
    Path(beside.address).mkdir()
    for key in (*store.keys("runs"), *store.keys("objects")):
        beside.put(key, store.get(key))
    start = runs(store)[0].manifest.finished.replace(day=2)
    [one], [other] = kept(store, signer, start=start), kept(beside, signer, name="x", start=start)
    for key in (*beside.keys("objects"), *beside.keys("runs")):
        store.put(key, beside.get(key))

    lines = verify(store, Wanted(keys=keys))
    assert exit_code(lines) == 0
    names = " and ".join(run.id.name for run in runs(store)[1:])
    assert [line.text for line in lines if line.level == "note"][1:] == [
        f"the chain forks: {names} follow {first.name} (kept at the same time?)"
    ]
    kept(store, signer, start=start.replace(day=3))
    assert set(runs(store)[-1].manifest.previous) == {one, other}


def test_a_full_disk(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before, limits = files(store), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(EvidenceError, match="File too large") as told:
            kept(store)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "objects/" in str(told.value)
    assert "\n" not in str(told.value)
    assert files(store) == before

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EvidenceError, match="No space left on device"):
        kept(store)
    assert not [name for name in files(store) if name.startswith(("runs/", "objects/"))]


def broken(store: Store, monkeypatch: pytest.MonkeyPatch, method: str, key: str) -> None:
    """Let a method do its work for such a key, and then tell that it went wrong."""
    whole = getattr(type(store), method)

    def lost(self: Store, name: str, *rest: bytes) -> object:
        answer = whole(self, name, *rest)
        if name.startswith(key):
            message = "the line went dead"
            raise EvidenceError(message, "Is it up?", usage=True)
        return answer

    monkeypatch.setattr(type(store), method, lost)


def test_what_goes_wrong_says_what_became_of_the_run(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for method, key, words, there in (
        ("put", "objects/", "this run was not kept: the line went dead", 0),
        ("put", "runs/", "whether this run was kept, as {}, is not sure: the line went dead", 1),
        ("has", "objects/", "{} was kept, but whether with all its files is not sure: the", 2),
    ):
        with monkeypatch.context() as patched:
            broken(store, patched, method, key)
            with pytest.raises(EvidenceError) as told:
                kept(store, name=f"{method}-{key[:4]}")
        names = [run.id.name for run in runs(store)]
        assert len(names) == there
        assert any(str(told.value).startswith(words.format(name)) for name in names or [""])
        # The scan was made and shown: that it is not kept is no wrong usage.
        assert (told.value.hint, told.value.usage) == ("Is it up?", False)


def test_a_folder_that_may_not_be_written(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "open", refuse)
    for write in (store.ready, lambda: store.put("runs/x", b"")):
        with pytest.raises(EvidenceError, match="Read-only file system"):
            write()


def test_a_folder_of_somebody_else() -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        Path(folder).chmod(0o555)
        store, me = open_store(folder), os.geteuid()
        # The superuser may write anywhere: be nobody for a moment.
        os.seteuid(me or 65534)
        try:
            for write in (store.ready, lambda: store.put("runs/x", b"")):
                with pytest.raises(EvidenceError, match="Permission denied"):
                    write()
        finally:
            os.seteuid(me)


def test_a_folder_without_hard_links(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(EvidenceError, match="Operation not permitted"):
        store.ready()
    assert files(store) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "none"))
    for use in (store.ready, lambda: store.put("a", b""), lambda: verify(store, Wanted())):
        with pytest.raises(EvidenceError, match="there is no folder of that name") as told:
            use()
        assert (told.value.usage, told.value.hint) == (True, f"Make it: mkdir {store.address}")


def test_what_a_writer_left_unfinished_goes_after_a_day(store: Store) -> None:
    store.ready()
    old, new = (Path(store.address) / ".unfinished" / name for name in ("1-a", "1-b"))
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    store.ready()
    assert files(store) == [".unfinished/1-b"]


def test_a_damaged_file_is_not_built_upon(store: Store) -> None:
    kept(store)
    for key in store.keys("objects"):
        path = Path(store.address) / key
        path.chmod(0o644)
        path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(EvidenceError, match=r"objects/[0-9a-f]{64} is damaged"):
        kept(store, start=runs(store)[0].manifest.finished.replace(day=2))


@pytest.mark.parametrize("address", ["http://x", "s3://", "s3://UPPER", "gs:///x", "s3://a\x1b[0m"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(EvidenceError, match="is no store of evidence") as told:
        open_store(address)
    assert told.value.usage
    assert "\x1b" not in str(told.value)
