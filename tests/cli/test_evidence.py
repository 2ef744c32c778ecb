"""`residency verify` and `residency runs`: what is printed, and what they end with."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scanner.evidence import open_store, read_signer
from tests.evidence.estate import DAY, kept, make_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.evidence import RunId

    Ended = Callable[..., tuple[int, str, str]]


@pytest.fixture
def ids(tmp_path: Path) -> list[RunId]:
    """Three signed nights in evidence/, the last of them today."""
    (tmp_path / "evidence").mkdir()
    private, _ = make_keys(tmp_path)
    start = datetime.now(UTC) - 2 * DAY - timedelta(hours=1)
    store = open_store(str(tmp_path / "evidence"))
    return kept(store, read_signer(private), nights=3, start=start)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "residency.toml"
    path.write_text(
        '[evidence]\nstore = "evidence"\nkey = "evidence.key"\npublic_keys = ["evidence.pub"]\n'
        'every = "1d"\nkeep_days = 1\n',
        encoding="utf-8",
    )
    return path


def test_all_in_order(ended: Ended, ids: list[RunId]) -> None:
    code, out, err = ended("verify", "evidence", "--key", "evidence.pub", "--replay")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line.partition(": ")[0].split()[-1] for line in lines[:3]] == [i.name for i in ids]
    assert all("and 11 more checks" in line for line in lines[:3])
    assert lines[-2:] == [
        "evidence: all in order",
        "not checked: that no run was left out (--every 1d); that the newest was not removed "
        "(--expect DIGEST, of one noted elsewhere); times, which are those of the machine that "
        "signed; that who holds the private key did not make all of it anew",
    ]
    told = json.loads(ended("verify", "evidence", "--key", "evidence.pub", "-f", "json")[1])
    assert "not checked: " + "; ".join(told["not_checked"][1:]) == lines[-1]
    assert told["not_checked"][0] == "that a result follows from what was seen (--replay)"


def test_by_the_configuration(ended: Ended, ids: list[RunId], file: Path) -> None:
    code, out, _ = ended("verify")
    assert code == 0
    assert "no gap: a run every 1 d" in out
    assert ended("verify", "--expect", ids[2].digest)[0] == 0
    code, out, _ = ended("verify", "--expect", "0" * 64)
    assert (code, "is not here" in out) == (1, True)


def test_one_run_line_by_line(ended: Ended, ids: list[RunId]) -> None:
    for name in (f"evidence/runs/{ids[0].name}.json", f"evidence/runs/{ids[0].name}"):
        code, out, _ = ended("verify", name, "--key", "evidence.pub")
        assert code == 0
        assert out.count("sha256") == 7
        assert f"evidence, {ids[0].name} alone: all in order\nnot checked: the runs before" in out
    other = "20200101T000000Z-aaaaaaaaaaaa"
    Path("evidence", "runs", "notes.txt").write_text("hello", encoding="utf-8")
    code, out, _ = ended("verify", f"evidence/runs/{other}", "--key", "evidence.pub")
    assert (code, f"there is no run {other}: nothing was checked" in out) == (3, True)


def test_what_does_not_match_and_what_is_open(ended: Ended, ids: list[RunId]) -> None:
    assert ended("verify", "evidence")[0] == 3
    Path("evidence", "runs", f"{ids[1].name}.json").unlink()
    code, out, _ = ended("verify", "evidence", "--key", "evidence.pub")
    assert code == 1
    assert "which is missing\n" in out
    assert "evidence: something does not match" in out
    told = json.loads(ended("verify", "evidence", "--key", "evidence.pub", "-f", "json")[1])
    assert (told["schema"], told["exit_code"]) == ("residency/verification/1", 1)
    assert [line["run"] for line in told["lines"] if line["level"] == "wrong"] == [ids[2].name]


def test_a_store_that_cannot_be_read_is_not_checked(
    ended: Ended, ids: list[RunId], monkeypatch: pytest.MonkeyPatch
) -> None:
    from scanner.evidence import EvidenceError
    from scanner.evidence.stores.folder import FolderStore

    def refuse(*_: object) -> None:
        message = "evidence: Input/output error"
        raise EvidenceError(message)

    monkeypatch.setattr(FolderStore, "keys", refuse)
    code, out, _ = ended("verify", "evidence")
    assert (code, "cannot be read" in out) == (3, True)


def test_the_list(ended: Ended, ids: list[RunId], file: Path) -> None:
    code, out, err = ended("runs")
    assert (code, err) == (0, "")
    head, _, *rows = out.splitlines()
    assert [word for word in head.split("  ") if word.strip()][-1].strip() == "signed"
    assert [row.split()[0] for row in rows] == [id_.name for id_ in ids]
    assert all("article3: finding, callvoip: finding" in row for row in rows)
    assert all(row.split()[-4:] == ["2", "0", "1", "yes"] for row in rows)

    told = json.loads(ended("runs", "-f", "json")[1])
    assert told["schema"] == "residency/runs/1"
    assert [(run["digest"], run["signed"]) for run in told["runs"]] == [
        (id_.digest, "yes") for id_ in ids
    ]
    file.unlink()
    told = json.loads(ended("runs", "evidence", "-f", "json")[1])
    assert {run["signed"] for run in told["runs"]} == {"unchecked"}


def test_the_list_names_what_is_strange(ended: Ended, ids: list[RunId]) -> None:
    Path("evidence", "runs", "x\x1b[31m.txt").write_text("hello", encoding="utf-8")
    code, out, err = ended("runs", "evidence")
    assert code == 0
    assert all(id_.name in out for id_ in ids)
    assert err == "evidence/runs/x?[31m.txt: is not a file of this program\n"
    code, out, _ = ended("verify", "evidence", "--key", "evidence.pub")
    assert (code, "\x1b" in out) == (1, False)


def test_retention(ended: Ended, ids: list[RunId], file: Path) -> None:
    code, out, _ = ended("runs", "--prune")
    assert (code, out.splitlines()) == (
        0,
        [
            f"would remove {ids[0].name}",
            f"would remove {ids[1].name}",
            "would remove 2 runs older than 1 day, and 4 files of no other",
            "nothing was removed; --yes removes it",
        ],
    )
    assert ended("runs", "--prune", "--keep-days", "30")[1].splitlines() == [
        "would remove 0 runs older than 30 days, and 0 files of no other"
    ]
    code, out, _ = ended("runs", "--prune", "--yes")
    assert (code, out.count("removed")) == (0, 3)
    code, out, _ = ended("verify")
    assert (code, "pruned by retention on" in out) == (0, True)


def test_a_key_whose_other_half_nobody_has(ended: Ended, ids: list[RunId], file: Path) -> None:
    private, _ = make_keys(file.parent, "other")
    code, out, err = ended("runs", "--prune", "--yes", "--signing-key", private.name)
    assert (code, out) == (2, "")
    assert "other.key: none of evidence.public_keys is the other half of this key" in err
    assert len(list(Path("evidence", "runs").iterdir())) == 3
    text = file.read_text(encoding="utf-8").replace('"evidence.pub"', '"evidence.pub", "other.pub"')
    file.write_text(text, encoding="utf-8")
    assert ended("runs", "--prune", "--yes", "--signing-key", private.name)[0] == 0
    assert ended("verify")[0] == 0


def test_a_scan_whose_evidence_failed_is_no_success(
    ended: Ended, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was found is shown all the same, and that it was not kept is said."""
    from scanner.evidence import EvidenceError
    from scanner.evidence.stores.folder import FolderStore

    (tmp_path / "evidence").mkdir()

    def gone(*_: object) -> bool:
        message = "evidence: there is no folder of that name"
        raise EvidenceError(message, usage=True)

    monkeypatch.setattr(FolderStore, "put", gone)
    code, out, err = ended("scan", "-q", "--evidence", "evidence", "--fail-on", "never")
    assert code == 4
    assert "exit 0" in out
    assert err.endswith("this run was not kept: evidence: there is no folder of that name\n")


def test_the_first_list(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    assert ended("runs", "evidence")[:2] == (0, "evidence: there are no runs\n")
    assert ended("verify", "evidence")[0] == 3


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("verify",), "say which store"),
        (("runs",), "say which store"),
        (("verify", "none"), "Make it: mkdir none"),
        (("runs", "none"), "there is no folder of that name"),
        (("runs", "ftp://x"), "is no store of evidence"),
        (("verify", ".", "--key", "none.pub"), "none.pub: the key cannot be read"),
        (("verify", ".", "--every", "nightly"), "is no span of time"),
        (("verify", ".", "--expect", "abc"), "is no digest"),
        (("runs", ".", "--prune"), "--prune needs --keep-days"),
        (("runs", ".", "--yes"), "go with --prune"),
        (("runs", ".", "--keep-days", "3"), "go with --prune"),
    ],
)
def test_bad_usage(ended: Ended, args: tuple[str, ...], words: str) -> None:
    code, out, err = ended(*args)
    assert (code, out) == (2, "")
    assert words in err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('store = "ftp://x"', "is no store of evidence"),
        ('key = "-----BEGIN PRIVATE KEY----- MC4CAQ"', "is a key (expected the path of its file"),
        ('country = "UK"', "did you mean GB?"),
        ('every = "daily"', "is no span of time"),
        ("keep_days = 0", "at least 1"),
        ('stores = "x"', "did you mean store?"),
    ],
)
def test_a_bad_section(ended: Ended, tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "residency.toml").write_text(f"[evidence]\n{text}\n", encoding="utf-8")
    code, _, err = ended("verify")
    assert code == 2
    assert words in err
    assert "MC4CAQ" not in err
