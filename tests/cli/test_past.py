"""Reports on what was kept: a run by its name, and what was known on a day in the past."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from scanner.evidence import open_store, read_signer
from tests.evidence.estate import DAY, NIGHT, kept, make_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ended = Callable[..., tuple[int, str, str]]


NONE = "20200101T000000Z-aaaaaaaaaaaa"


@pytest.fixture
def runs(tmp_path: Path) -> list[str]:
    """Keep three nights, from 1 November 2026, and return the names of the runs."""
    (tmp_path / "kept").mkdir()
    (tmp_path / "residency.toml").write_text('[evidence]\nstore = "kept"\n')
    return [run.name for run in kept(open_store(str(tmp_path / "kept")), nights=3)]


def test_a_run_by_its_name(ended: Ended, runs: list[str]) -> None:
    for name in (f"kept/runs/{runs[1]}", f"kept/runs/{runs[1]}.json"):
        code, out, _ = ended("report", "locations", "--run", name, "--lang", "en")
        assert (code, "2 November 2026" in out) == (0, True)


def test_a_day_in_the_past_is_judged_by_its_own_law(ended: Ended, runs: list[str]) -> None:
    code, out, _ = ended("report", "locations", "--as-of", "2026-11-02", "--lang", "en")
    assert code == 0
    assert "| Read on | 2 November 2026 at 02:14 UTC |" in out
    later = ended("report", "locations", "--as-of", "2026-11-10", "--lang", "en")[1]
    assert "| Read on | 3 November 2026 at 02:14 UTC |" in later
    assert "10 November 2026" in later


def test_the_run_that_it_was_is_named(ended: Ended, runs: list[str]) -> None:
    """The last of the day in UTC, whenever the day ended elsewhere."""
    store = open_store("kept")
    midnight = NIGHT.replace(hour=0, minute=0, second=0)
    [before] = kept(store, start=midnight + DAY - timedelta(minutes=17, seconds=1), name="a")
    [after] = kept(store, start=midnight + DAY - timedelta(minutes=16), name="b")
    for day, run, at in (
        ("2026-11-01", before.name, "2026-11-01 23:59"),
        ("2026-11-02", runs[1], "2026-11-02 02:31"),
        ("2026-11-09", runs[2], "2026-11-03 02:31"),
    ):
        code, _, err = ended("report", "locations", "--as-of", day)
        assert (code, err) == (0, f"by {run} of kept, finished at {at} (UTC)\n")
    assert after.name.startswith("20261102T000100Z-")


def test_a_run_that_nobody_signed_is_no_run_of_a_day(
    ended: Ended, runs: list[str], tmp_path: Path
) -> None:
    private, _ = make_keys(tmp_path)
    text = '[evidence]\nstore = "kept"\npublic_keys = ["evidence.pub"]\n'
    (tmp_path / "residency.toml").write_text(text, encoding="utf-8")
    code, out, err = ended("report", "locations", "--as-of", "2026-11-02")
    assert (code, out) == (4, "")
    assert f"kept: {runs[1]} was signed by none of evidence.public_keys\n" in err
    assert ended("report", "locations", "--run", f"kept/runs/{runs[1]}")[0] == 0
    kept(open_store("kept"), read_signer(private), start=NIGHT + 3 * DAY)
    assert ended("report", "locations", "--as-of", "2026-11-04")[0] == 0


def test_no_run_of_that_day(ended: Ended, runs: list[str]) -> None:
    day = f"{NIGHT.date().replace(month=10)}"
    code, _, err = ended("report", "locations", "--as-of", day)
    assert (code, f"kept holds no run of {day} or before" in err) == (2, True)


def test_a_past_day_without_a_store(ended: Ended) -> None:
    code, _, err = ended("report", "locations", "--as-of", "2026-10-01")
    assert (code, "evidence.store in residency.toml" in " ".join(err.split())) == (2, True)


def test_no_such_run(ended: Ended, runs: list[str]) -> None:
    code, out, err = ended(
        "report", "locations", "--run", "kept/runs/20200101T000000Z-aaaaaaaaaaaa"
    )
    assert (code, out) != (0, "")
    assert NONE in err
