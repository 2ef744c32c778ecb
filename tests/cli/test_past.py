"""Reports on what was kept: a run by its name, and what was known on a day in the past."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scanner.evidence import open_store
from tests.evidence.estate import NIGHT, kept

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
