"""`residency check` from the outside: what it reads, prints and ends with."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from scanner.formats.json import render
from tests import samples
from tests.terraform_plan import change, plan, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ended = Callable[..., tuple[int, str, str]]

INSIDE = plan(change("aws_s3_bucket.a", after={"bucket": "calls"}))
OUTSIDE = plan(change("aws_s3_bucket.us", after={"region": "us-east-1"}))
UNKNOWN = plan(change("aws_s3_bucket.a"), region=None)


@pytest.mark.parametrize(
    ("document", "code"), [(INSIDE, 0), (OUTSIDE, 1), (UNKNOWN, 3), (plan(), 0)]
)
@pytest.mark.parametrize("format_", ["table", "markdown", "github", "json", "csv"])
def test_the_codes_do_not_depend_on_the_format(
    ended: Ended, tmp_path: Path, document: dict[str, Any], code: int, format_: str
) -> None:
    write(tmp_path, document)
    assert ended("check", "plan.json", "-f", format_)[0] == code


def test_the_json_names_address_type_and_role(ended: Ended, tmp_path: Path) -> None:
    write(tmp_path, OUTSIDE)
    values = json.loads(ended("check", "plan.json", "-f", "json")[1])
    (found,) = [f for f in values["findings"] if f["rule"] == "storage_outside_eea"]
    assert found["resource"] == {
        "id": "aws_s3_bucket.us",
        "type": "aws_s3_bucket",
        "provider": "aws",
        "account": "plan.json",
        "name": "aws_s3_bucket.us",
    }
    assert (found["at"]["role"], found["at"]["countries"]) == ("primary", ["US"])
    assert values["run"]["plans"][0]["file"] == "plan.json"


def test_standard_input(ended: Ended, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bytes_ = io.BytesIO(json.dumps(OUTSIDE).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(bytes_))
    code, out, _ = ended("check", "-")
    assert code == 1
    assert "read: standard input: Terraform plan (1.11.4), 1 resource" in out


def test_several_files_and_a_folder(ended: Ended, tmp_path: Path) -> None:
    (tmp_path / "sub" / "node_modules").mkdir(parents=True)
    write(tmp_path / "sub", INSIDE, "inside.json")
    write(tmp_path / "sub", {"name": "a package", "version": "1"}, "package.json")
    write(tmp_path / "sub" / "node_modules", OUTSIDE)
    (tmp_path / "sub" / "notes.txt").write_text("nothing to read")
    code, out, err = ended("check", "sub")
    assert (code, "sub/inside.json" in out) == (0, True)
    assert err == "left out, as no plan or template: sub/package.json\n"
    write(tmp_path, OUTSIDE, "other.json")
    code, out, _ = ended("check", "sub", "other.json", "-q")
    assert (code, out.count("Terraform plan (")) == (1, 2)


def test_a_damaged_plan_in_a_folder_is_no_package(ended: Ended, tmp_path: Path) -> None:
    write(tmp_path, INSIDE)
    (tmp_path / "half.json").write_text(json.dumps(OUTSIDE)[:-40])
    code, out, err = ended("check", ".")
    assert (code, out) == (2, "")
    assert "half.json" in err
    assert err.endswith("1 error, nothing was judged\n")


@pytest.mark.parametrize("where", ["option", "file"])
def test_the_region_of_a_provider_can_be_said(ended: Ended, tmp_path: Path, where: str) -> None:
    write(tmp_path, UNKNOWN)
    if where == "option":
        code, out, _ = ended("check", "plan.json", "--provider-region", "aws=eu-west-1")
    else:
        text = '[plans.provider_region]\naws = "eu-west-1"\n'
        (tmp_path / "residency.toml").write_text(text)
        code, out, _ = ended("check", "plan.json")
    assert code == 0
    assert "part of it rests on declarations" in out


def test_without_it_the_way_to_say_it_is_shown(ended: Ended, tmp_path: Path) -> None:
    write(tmp_path, UNKNOWN)
    assert "--provider-region aws=REGION" in ended("check", "plan.json")[1].replace("\n", " ")


def test_files_by_suffix(ended: Ended, tmp_path: Path) -> None:
    write(tmp_path, OUTSIDE)
    code, out, _ = ended(
        "check", "plan.json", "-o", "out.md", "-o", "out.json", "-o", "out.annotations"
    )
    assert code == 1
    assert out.startswith("1 of 1 planned copy would be stored outside the EEA.")
    assert (tmp_path / "out.md").read_text().startswith("### Before the deploy: 1 of 1")
    assert json.loads((tmp_path / "out.json").read_text())["exit_code"] == 1
    assert (tmp_path / "out.annotations").read_text().startswith("::error file=plan.json,")


@pytest.mark.parametrize(
    ("fail_on", "document", "code"),
    [
        ("finding", UNKNOWN, 0),
        ("gap", UNKNOWN, 3),
        ("later", INSIDE, 3),
        ("gap", INSIDE, 0),
        ("never", OUTSIDE, 0),
    ],
)
def test_fail_on(
    ended: Ended, tmp_path: Path, fail_on: str, document: dict[str, Any], code: int
) -> None:
    write(tmp_path, document)
    assert ended("check", "plan.json", "--fail-on", fail_on)[0] == code


@pytest.mark.parametrize("name", ["runs", "latest", "runs/2.json"])
def test_against_the_last_run(ended: Ended, tmp_path: Path, name: str) -> None:
    write(tmp_path, OUTSIDE)
    (tmp_path / "runs").mkdir()
    (tmp_path / "runs" / "1.json").write_text(render(samples.empty()))
    (tmp_path / "runs" / "2.json").write_text(render(samples.clean()))
    (tmp_path / "residency.toml").write_text("")
    code, out, _ = ended("check", "plan.json", "--with-run", name)
    assert code == 1
    assert "adds 1 country: United States\ntoday, by runs/" in out


def test_a_file_named_twice_is_read_once(ended: Ended, tmp_path: Path) -> None:
    write(tmp_path, INSIDE)
    code, out, _ = ended("check", "plan.json", "./plan.json", ".")
    assert (code, out.count("Terraform plan (")) == (0, 1)


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ((), "Missing argument"),
        (("none.json",), "none.json"),
        (("plan.json", "-f", "pdf"), "There are: "),
        (("plan.json", "--provider-region", "aws"), "aws=eu-west-1"),
        (("plan.json", "--provider-region", "aws=eu-west1"), "did you mean eu-west-1?"),
        (("plan.json", "--provider-region", "acme=eu-west-1"), '"acme" is no provider'),
        (("plan.json", "--region", "mars-north-1"), '"mars-north-1" is no region of aws'),
        (("plan.json", "--parameter", "Stage"), "Stage=production"),
        (("plan.json", "--with-run", "none"), "there is no none"),
        (("plan.json", "--with-run", "latest"), "plans.runs in residency.toml"),
        (("plan.json", "--with-run", "plan.json"), "plan.json: "),
        (("empty",), "there is no plan or template in empty"),
    ],
)
def test_what_cannot_be_done(
    ended: Ended, tmp_path: Path, args: tuple[str, ...], words: str
) -> None:
    write(tmp_path, INSIDE)
    (tmp_path / "empty").mkdir()
    code, out, err = ended("check", *args)
    assert (code, out) == (2, "")
    assert words in err.replace("\n", " ")


def test_the_result_of_a_check_is_no_scan(ended: Ended, tmp_path: Path) -> None:
    write(tmp_path, INSIDE)
    ended("check", "plan.json", "-o", "check.json")
    code, _, err = ended("check", "plan.json", "--with-run", "check.json")
    assert (code, "is the result of a check" in err) == (2, True)
    code, _, err = ended("report", "article3", "--run", "check.json")
    assert (code, "is the result of a check" in err) == (2, True)


def test_no_cloud_is_loaded(tmp_path: Path) -> None:
    # A plan on a laptop needs neither the SDKs nor their start-up time.
    script = (
        "import sys; from scanner.cli import run; code = run(['check', sys.argv[1]]);"
        "heavy = {'boto3', 'botocore', 'google.cloud.storage', 'opa_client', 'moto', 'cfnlint'};"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules); sys.exit(code)"
    )
    path = write(tmp_path, INSIDE)
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
