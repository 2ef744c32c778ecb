"""`report evidence`: what a store holds of a period, by the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scanner.evidence import open_store, read_signer
from tests.evidence.estate import kept, make_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ended = Callable[..., tuple[int, str, str]]

EVIDENCE = ("report", "evidence", "--lang", "en")


@pytest.fixture
def store(tmp_path: Path) -> str:
    """Keep three nights, from 1 November 2026, and a key."""
    (tmp_path / "kept").mkdir()
    private, _ = make_keys(tmp_path)
    kept(open_store(str(tmp_path / "kept")), read_signer(private), nights=3)
    return "kept"


def test_the_store_of_the_configuration(ended: Ended, store: str, tmp_path: Path) -> None:
    keys = 'store = "kept"\npublic_keys = ["evidence.pub"]\nevery = "12h"\n'
    (tmp_path / "residency.toml").write_text(f"[evidence]\n{keys}")
    code, out, _ = ended(*EVIDENCE)
    assert code == 0
    assert "| Period | 6 August 2026 until and including 3 November 2026 (UTC) |" in out
    assert "| Due | a run every 12 hours |" in out
    assert out.count("signed with a key that was given") == 3
    # Those that the runs were judged by.
    assert "(`article3`" in out
    assert "(`callvoip`" in out


def test_a_period_and_keys_of_the_command_line(ended: Ended, store: str) -> None:
    period = ("--from", "2026-11-02", "--until", "2026-11-03")
    code, out, _ = ended(*EVIDENCE, "--store", store, "--key", "evidence.pub", *period)
    assert (code, "| Runs in the period | 2 |" in out) == (0, True)
    assert "| Runs that were due and are missing | 0 |" in out
    code, out, _ = ended(*EVIDENCE, "--store", store, "-a", "article3", "--from", "2020-01-01")
    assert (code, "callvoip" in out) == (0, False)
    assert "none: of no run it was checked who signed it" in out


def test_documents(ended: Ended, store: str, tmp_path: Path) -> None:
    files = ("a.html", "a.md", "a.xlsx")
    outputs = [word for file in files for word in ("-o", file)]
    assert ended(*EVIDENCE, "--store", store, "--from", "2026-11-01", *outputs)[:2] == (0, "")
    assert all((tmp_path / file).stat().st_size > 1000 for file in files)
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Audit evidence over a period" in page
    # A map would be of one night.
    assert "<svg" not in page


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("evidence",), "say which store"),
        (("evidence", "--store", "none"), "there is no run of a scan to report on"),
        (("evidence", "--run", "x.json"), "--run does not go with evidence"),
        (("evidence", "--customer", "x"), "--customer does not go with evidence"),
        (
            ("evidence", "--from", "2026-11-02", "--until", "2026-11-01"),
            "--from 2026-11-02 is after --until 2026-11-01",
        ),
        (("locations", "--store", "kept"), "--store goes with evidence, not with locations"),
    ],
)
def test_what_does_not_go(ended: Ended, tmp_path: Path, args: tuple[str, ...], said: str) -> None:
    (tmp_path / "none").mkdir()
    code, out, err = ended("report", *args)
    assert (code, out) == (2, "")
    assert said in " ".join(err.split())
