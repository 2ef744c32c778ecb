"""The shell steps of the nightly workflow, run as they stand against the demo's test cloud."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml

from scanner.demo import run as demo
from scanner.demo.aws_estate import bucket
from scanner.demo.aws_server import AwsServer
from scanner.demo.google_server import GoogleServer
from tests.test_structure import ROOT

pytestmark = pytest.mark.xdist_group("nightly")


def steps() -> list[dict[str, Any]]:
    text = (ROOT / ".github" / "workflows" / "nightly.yml").read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)["jobs"]["scan"]["steps"]
    return found


def shell(step: dict[str, Any], folder: Path, env: dict[str, str]) -> int:
    ended = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    return ended.returncode


def test_the_steps_scan_report_and_fail_by_exit_code(tmp_path: Path) -> None:
    scripts = {step["name"]: step for step in steps() if "run" in step}
    assert list(scripts) == ["Install", "Scan", "Reports"]
    with pytest.MonkeyPatch.context() as patch, ExitStack() as stack:
        aws, google = stack.enter_context(AwsServer()), stack.enter_context(GoogleServer())
        aws.extras.regions = ("eu-central-1", "us-east-1")
        for name, value in demo.environment(aws, google).items():
            patch.setenv(name, value)
        google.enforce("voip-demo")
        bucket("nightly-leak", "us-east-1")
        demo.configure(tmp_path)
        out = tmp_path / "out"
        (tmp_path / "summary").touch()
        (tmp_path / "Makefile").write_text("setup:\n", encoding="utf-8")
        env = {
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "OUT": str(out),
            "GITHUB_PATH": str(tmp_path / "path"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        }
        assert shell(scripts["Install"], tmp_path, env) == 0
        assert shell(scripts["Scan"], tmp_path, env) == 1
        assert shell(scripts["Reports"], tmp_path, env) == 0
    assert sorted(path.name for path in out.iterdir()) == [
        "article3.en.md",
        "article3.nl.md",
        "findings.csv",
        "locations.en.md",
        "locations.nl.md",
        "result.json",
        "result.txt",
    ]
    assert "nightly-leak" in (out / "findings.csv").read_text(encoding="utf-8")
    assert (tmp_path / "summary").read_text(encoding="utf-8").startswith("# ")


def test_results_are_kept_whatever_the_scan_says() -> None:
    for step in steps():
        if step.get("name") in {"Reports", "Keep"}:
            assert step["if"] == "always()"
