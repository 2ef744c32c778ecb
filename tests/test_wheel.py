"""The built wheel holds everything, and works where there is no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.test_structure import ROOT, tracked

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the wheel and what it depends on, and no checkout."""
    folder = tmp_path_factory.mktemp("installed")
    uv = [sys.executable, "-m", "uv", "--quiet"]
    for command in (
        ["venv", "--python", sys.executable, str(folder)],
        ["pip", "sync", "--python", str(folder), "--require-hashes", "requirements.lock"],
        ["pip", "install", "--python", str(folder), "--no-deps", str(wheel)],
    ):
        subprocess.run([*uv, *command], cwd=ROOT, check=True)
    return folder / "bin"


def test_the_wheel_holds_every_file(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    expected = {path.relative_to(ROOT).as_posix() for path in tracked("scanner")}
    for folder in ("policies", "reports"):
        files = (path.relative_to(ROOT).as_posix() for path in tracked(folder))
        expected |= {f"scanner/_bundled/{name}" for name in files}
    assert expected - held == set()


def residency(installed: Path, folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "COVERAGE", "PYTHON"))}
    return subprocess.run(
        [installed / "residency", *args],
        cwd=folder, env=kept, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def test_the_installed_program_finds_what_the_demo_plants(installed: Path, tmp_path: Path) -> None:
    ended = residency(installed, tmp_path, "demo")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert {path.name for path in (tmp_path / "demo").iterdir()} == {
        "article3.en.md",
        "article3.nl.md",
        "findings.csv",
        "locations.en.md",
        "locations.nl.md",
        "residency.toml",
        "result.json",
    }


def test_the_installed_program_has_its_policies(installed: Path, tmp_path: Path) -> None:
    ended = residency(installed, tmp_path, "policies", "list")
    assert ended.returncode == 0
    assert "storage_outside_eea" in ended.stdout
