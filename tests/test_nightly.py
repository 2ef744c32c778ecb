"""The shell steps of the nightly workflow, run as they stand against the demo's test cloud."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import textwrap
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import boto3
import pytest
import yaml

from scanner.demo import run as demo
from scanner.demo.aws_estate import bucket
from scanner.demo.aws_server import AwsServer
from scanner.demo.google_server import GoogleServer
from tests.evidence.estate import make_keys
from tests.test_structure import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.long

STORE = "s3://nightly-evidence/residency"
_EXPRESSION = re.compile(r"\$\{\{ ([\w.]+) \}\}")
REPORTS = ("article3.en.md", "article3.nl.md", "locations.en.md", "locations.nl.md")
RESULTS = ("findings.csv", "result.json", "result.txt")


def job() -> dict[str, Any]:
    text = (ROOT / ".github" / "workflows" / "nightly.yml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)["jobs"]["scan"]
    return found


def steps() -> dict[str, dict[str, Any]]:
    return {step["name"]: step for step in job()["steps"] if "name" in step}


def environment() -> dict[str, str]:
    """Return what leads to the test cloud and to this program. What runs here is not measured."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    return {**kept, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@dataclass
class Runner:
    """One night on a fresh machine: a folder, and what GitHub fills in."""

    folder: Path
    values: dict[str, str] = field(default_factory=dict)
    """Of expressions, such as `vars.EVIDENCE_STORE`; what is not there is empty, as at GitHub."""
    types: str = "aws_s3_bucket"
    """What is scanned, all of it where empty: most tests are not about what is found."""
    told_by: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder.mkdir()
        demo.configure(self.folder)
        (self.folder / "Makefile").write_text("setup:\n", encoding="utf-8")
        self.values["github.workspace"] = str(self.folder)

    @property
    def out(self) -> Path:
        return self.folder / "residency-report"

    @property
    def summary(self) -> str:
        return self._file("summary").read_text(encoding="utf-8")

    @property
    def digest(self) -> str:
        return self.values.get("steps.scan.outputs.digest", "")

    def step(self, name: str) -> int:
        step = steps()[name]
        env = {
            **environment(),
            "RESIDENCY_SCAN_TYPE": self.types,
            **{f"GITHUB_{n.upper()}": str(self._file(n)) for n in ("path", "output")},
            "GITHUB_STEP_SUMMARY": str(self._file("summary")),
            **self._filled(job()["env"]),
            **self._filled(step.get("env", {})),
        }
        ended = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.folder, env=env, capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip
        self.told_by[name] = ended.stdout + ended.stderr
        if "id" in step:
            for line in self._file("output").read_text(encoding="utf-8").splitlines():
                key, _, value = line.partition("=")
                self.values[f"steps.{step['id']}.outputs.{key}"] = value
        return ended.returncode

    def night(self, until: str = "") -> dict[str, int]:
        """Run what there is to run, as its conditions say; give the exit codes."""
        done = {}
        for name, step in steps().items():
            kept = "steps.scan.outputs.digest != ''" not in step.get("if", "") or self.digest
            if "run" in step and kept:
                done[name] = self.step(name)
            if name == until:
                break
        return done

    def _filled(self, env: dict[str, str]) -> dict[str, str]:
        return {
            name: _EXPRESSION.sub(lambda found: self.values.get(found[1], ""), text)
            for name, text in env.items()
        }

    def _file(self, name: str) -> Path:
        path = self.folder / f".github-{name}"
        path.touch()
        return path


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with ExitStack() as stack:
        aws, google = stack.enter_context(AwsServer()), stack.enter_context(GoogleServer())
        aws.extras.regions = ("eu-central-1",)
        for name, value in demo.environment(aws, google).items():
            monkeypatch.setenv(name, value)
        google.enforce("voip-demo")
        bucket("nightly-leak", "us-east-1")
        boto3.client("s3").create_bucket(
            Bucket="nightly-evidence",
            CreateBucketConfiguration={"LocationConstraint": "eu-central-1"},
        )
        yield


@pytest.fixture
def keys(tmp_path: Path) -> tuple[str, str]:
    """Return the texts of a private and a public key."""
    private, public = make_keys(tmp_path)
    return private.read_text(encoding="utf-8").strip(), public.read_text(encoding="utf-8")


def signed(folder: Path, keys: tuple[str, str]) -> Runner:
    secret, public = keys
    runner = Runner(folder, {"vars.EVIDENCE_STORE": STORE, "secrets.EVIDENCE_KEY": secret})
    (folder / "evidence-key.pub").write_text(public, encoding="utf-8")
    with (folder / "residency.toml").open("a", encoding="utf-8") as file:
        file.write('\n[evidence]\nkey = "evidence-key"\npublic_keys = ["evidence-key.pub"]\n')
    return runner


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


@pytest.mark.usefixtures("cloud")
def test_without_a_store_it_scans_reports_and_fails_by_exit_code(tmp_path: Path) -> None:
    night = Runner(tmp_path / "night", types="")
    assert night.night("Reports") == {"Install": 0, "Scan": 1, "Reports": 0}
    assert names(night.out) == sorted((*REPORTS, *RESULTS, "scan.log"))
    assert "nightly-leak" in (night.out / "findings.csv").read_text(encoding="utf-8")
    assert night.summary.startswith("# ")


@pytest.mark.usefixtures("cloud")
def test_a_night_with_findings_is_kept_and_one_that_was_removed_is_noticed(
    tmp_path: Path, keys: tuple[str, str]
) -> None:
    kept = {"Install": 0, "Scan": 1, "Verify": 0}
    first = signed(tmp_path / "first", keys)
    assert first.night() == kept | {"Reports": 0, "Site": 0}
    assert names(first.out) == sorted((*REPORTS, *RESULTS, "scan.log", "verified.txt"))
    assert f"{STORE}: all in order" in (first.out / "verified.txt").read_text(encoding="utf-8")
    assert not (first.folder / "evidence-key").exists()
    assert first.summary.startswith("# ")
    assert (first.out / "site" / "index.html").is_file()
    run = first.values["steps.scan.outputs.run"]
    stored = (
        boto3.client("s3")
        .get_object(Bucket="nightly-evidence", Key=f"residency/runs/{run}.json")["Body"]
        .read()
    )
    assert hashlib.sha256(stored).hexdigest() == first.digest

    second = signed(tmp_path / "second", keys)
    noted = first.folder / "residency-noted"
    noted.rename(second.folder / noted.name)
    assert second.night("Verify") == kept
    assert (second.folder / noted.name / "digest").read_text() == f"{second.digest}\n"

    gone = second.values["steps.scan.outputs.run"]
    boto3.client("s3").delete_object(Bucket="nightly-evidence", Key=f"residency/runs/{gone}.json")
    third = signed(tmp_path / "third", keys)
    (second.folder / noted.name).rename(third.folder / noted.name)
    assert third.night("Verify") == kept | {"Verify": 1}
    assert f"the expected run {second.digest} is not here" in third.told_by["Verify"]
    # It stays expected, until somebody has looked.
    assert (third.folder / noted.name / "digest").read_text() == f"{second.digest}\n"


@pytest.mark.usefixtures("cloud")
def test_a_night_that_is_not_signed_or_by_nobody_known_fails(
    tmp_path: Path, keys: tuple[str, str]
) -> None:
    unsigned = Runner(tmp_path / "unsigned", {"vars.EVIDENCE_STORE": STORE})
    assert unsigned.night("Verify") == {"Install": 0, "Scan": 1, "Verify": 3}
    without = signed(tmp_path / "without", keys)
    without.values["secrets.EVIDENCE_KEY"] = ""
    assert without.night() == {"Install": 0, "Scan": 2, "Reports": 1, "Site": 2}
    assert "evidence-key" in without.told_by["Scan"]


@pytest.mark.usefixtures("cloud")
def test_a_store_that_cannot_be_reached_fails(tmp_path: Path, keys: tuple[str, str]) -> None:
    night = signed(tmp_path / "night", keys)
    night.values["vars.EVIDENCE_STORE"] = "s3://nightly-nowhere"
    done = night.night()
    assert done == {"Install": 0, "Scan": 4, "Reports": 1, "Site": 2}
    assert "nightly-nowhere" in night.told_by["Scan"]
    assert not (night.folder / "evidence-key").exists()
    assert names(night.out) == ["scan.log"]
    assert night.summary.startswith("**The scan gave no result: nothing is known of this night.**")


@pytest.mark.usefixtures("cloud")
def test_a_night_that_was_not_kept_and_a_report_that_fails_are_told(tmp_path: Path) -> None:
    # This bucket refuses what does not come over TLS, as from this test.
    night = Runner(tmp_path / "night", {"vars.EVIDENCE_STORE": "s3://nightly-leak"})
    (night.folder / "residency-report" / "article3.nl.md").mkdir(parents=True)
    assert night.night() == {"Install": 0, "Scan": 4, "Reports": 1, "Site": 0}
    assert "s3:PutObject: 403" in night.told_by["Scan"]
    assert (night.out / "site" / "index.html").is_file()
    assert night.summary.startswith("**This night was not kept as evidence.**")
    assert "\n# " in night.summary
    assert names(night.out) == sorted(({*REPORTS} - {"article3.nl.md"}) | {*RESULTS, "scan.log"})


@pytest.mark.usefixtures("cloud")
@pytest.mark.skipif(not shutil.which("ssh-keygen"), reason="the README's block needs ssh-keygen")
def test_the_readme_on_evidence_works_as_written(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = readme.partition("\n## Evidence that lasts\n\n")[2].partition("\n\nkeeps each run")[0]
    assert "s3://our-evidence/residency" in block
    script = textwrap.dedent(block).replace("s3://our-evidence/residency", STORE)
    demo.configure(tmp_path)
    ended = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert ended.returncode == 0, ended
    assert f"{STORE}: all in order" in ended.stdout
    assert "not signed" not in ended.stderr


def test_what_follows_the_scan_runs_whatever_it_says() -> None:
    after = list(steps())[list(steps()).index("Scan") + 1 :]
    assert after == ["Noted", "Verify", "Note", "Reports", "Site", "Attest", "Keep"]
    for name in after:
        assert steps()[name]["if"].startswith("always()"), name


def test_the_key_is_in_the_environment_of_the_scan_only() -> None:
    text = (ROOT / ".github" / "workflows" / "nightly.yml").read_text(encoding="utf-8")
    assert text.count("secrets.") == 1
    assert steps()["Scan"]["env"] == {"EVIDENCE_KEY": "${{ secrets.EVIDENCE_KEY }}"}


def test_the_attestation_is_of_the_record_that_was_kept() -> None:
    assert steps()["Attest"]["with"] == {
        "subject-name": "${{ steps.scan.outputs.run }}.json",
        "subject-digest": "sha256:${{ steps.scan.outputs.digest }}",
    }
    assert job()["permissions"] == {
        "contents": "read", "id-token": "write", "attestations": "write",
    }  # fmt: skip


def test_what_is_noted_is_what_is_restored() -> None:
    note, noted = steps()["Note"]["with"], steps()["Noted"]["with"]
    assert note == {key: noted[key] for key in ("path", "key")}
    assert noted["key"].startswith(noted["restore-keys"])
    assert f"{note['path']}/digest" in steps()["Verify"]["run"]
