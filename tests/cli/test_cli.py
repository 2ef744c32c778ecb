"""The command line: what is printed where, and what it ends with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from scanner.cli import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    """Run a command in an empty folder; give its exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    for name in tuple(os.environ):
        if name.startswith(("AWS_", "GOOGLE_", "STORAGE_", "RESIDENCY_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)

    def call(*args: str) -> tuple[int, str, str]:
        code = run(list(args))
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def test_help_imports_no_sdk() -> None:
    script = (
        "import sys; from scanner.cli import run; code = run(['--help']);"
        "heavy = {'boto3', 'botocore', 'google.cloud.storage', 'opa_client', 'regorus', 'moto'};"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules); sys.exit(code)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)


def test_version(ended: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = ended("--version")
    assert (code, out.split()[0]) == (0, "residency,")


def test_an_unknown_command_is_usage(ended: Callable[..., tuple[int, str, str]]) -> None:
    code, _, err = ended("scam")
    assert code == 2
    assert "scan" in err


def test_nothing_to_scan_is_inconclusive(ended: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = ended("scan")
    assert code == 3
    assert "CONFORM" not in out


def test_the_codes_do_not_depend_on_the_format(ended: Callable[..., tuple[int, str, str]]) -> None:
    assert {ended("scan", "-f", name)[0] for name in ("table", "json", "csv")} == {3}
    assert ended("scan", "--fail-on", "finding")[0] == 0
    assert json.loads(ended("scan", "-f", "json", "--fail-on", "never")[1])["exit_code"] == 0


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("scan", "-f", "pdf"), "There are: "),
        (("scan", "-o", "x.docx"), "docx"),
        (("scan", "-a", "article4"), "unknown agreement article4"),
        (("scan", "--type", "aws_bucket"), "aws_s3_bucket"),
        (("scan", "--as-of", "2026-13-01"), "is not a date"),
        (("scan", "-c", "none.toml"), "none.toml"),
        (("report", "article9"), "article3"),
        (("report", "article3", "--run", "none.json"), "none.json"),
        (("explain", "nothing"), "storage_outside_eea"),
        (("policies", "push"), "--opa-url"),
        (("scan", "--opa-url", "opa.example.org"), "http://HOST:PORT"),
    ],
)
def test_bad_usage_says_what_there_is(
    ended: Callable[..., tuple[int, str, str]], args: tuple[str, ...], words: str
) -> None:
    code, out, err = ended(*args)
    assert (code, out) == (2, "")
    assert words in err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("agreements = [", "residency.toml: not valid TOML"),
        ("\n= 1", "residency.toml:2: not valid TOML"),
        ('agreements = ["article4"]', "article4"),
        ("[[register.access]]\nuntil = '2026-13-01'", "residency.toml:2: register.access[0].until"),
        ("\x00", "not valid TOML"),
    ],
)
def test_a_bad_file_is_explained(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path, text: str, words: str
) -> None:
    (tmp_path / "residency.toml").write_text(text, encoding="utf-8")
    code, out, err = ended("scan")
    assert (code, out) == (2, "")
    assert words in err
    assert "nothing was scanned" in err


def test_an_empty_file_is_nothing_to_scan(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "residency.toml").write_text("", encoding="utf-8")
    assert ended("scan")[0] == 3


def test_no_credentials_is_inconclusive_and_says_so(
    ended: Callable[..., tuple[int, str, str]],
) -> None:
    code, out, _ = ended("scan", "--aws")
    assert code == 3
    assert "credentials" in out
    assert "CONFORM" not in out


def test_a_wrong_profile_is_said(ended: Callable[..., tuple[int, str, str]]) -> None:
    code, out, err = ended("scan", "--profile", "nobody")
    assert code in {2, 3}
    assert "nobody" in out + err
    assert "CONFORM" not in out


def test_an_opa_server_that_is_down_is_a_failure(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "residency.toml").write_text(
        '[[register.party]]\nid = "x"\nname = "X"\n', encoding="utf-8"
    )
    code, out, err = ended("scan", "--opa-url", "http://127.0.0.1:9", "-o", "out.json")
    assert (code, out) == (4, "")
    assert "not reachable" in err
    assert not (tmp_path / "out.json").exists()


def test_a_file_that_cannot_be_written_is_a_failure(
    ended: Callable[..., tuple[int, str, str]],
) -> None:
    code, _, err = ended("scan", "-o", "none/out.json")
    assert code == 4
    assert "none" in err


def test_init_writes_a_file_that_loads_and_keeps_an_old_one(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    assert ended("init")[0] == 0
    assert ended("scan")[0] == 3
    (tmp_path / "residency.toml").write_text("# mine\n", encoding="utf-8")
    code, _, err = ended("init")
    assert code == 2
    assert "already there" in err
    assert (tmp_path / "residency.toml").read_text(encoding="utf-8") == "# mine\n"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_explain(ended: Callable[..., tuple[int, str, str]], lang: str) -> None:
    code, out, _ = ended("explain", "storage_outside_eea", "--lang", lang)
    assert code == 0
    assert "callvoip:3.1.storage" in out
    assert ended("explain", "callvoip:3.1.storage", "--lang", lang)[0] == 0
    assert "whoyougonnacall:9" in ended("explain", "9", "--lang", lang)[1]


def test_permissions_only_list_and_read(ended: Callable[..., tuple[int, str, str]]) -> None:
    policy = json.loads(ended("permissions", "aws")[1])
    actions = policy["Statement"][0]["Action"]
    assert "s3:ListAllMyBuckets" in actions
    assert actions == sorted(set(actions))
    for action in actions:
        assert action.split(":")[1].startswith(("List", "Describe", "Get")), action
    assert not {"s3:GetObject", "dynamodb:GetItem", "kms:Decrypt"} & set(actions)
    assert "storage.buckets.list" in ended("permissions", "gcp")[1].split()


def test_a_report_on_a_run(ended: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    ended("scan", "-o", "run.json")
    code, out, _ = ended("report", "article3", "--run", "run.json", "--lang", "nl")
    assert code == 0
    assert out.startswith("# ")
    assert ended("report", "locations", "--run", "run.json", "-o", "out.md")[0] == 0
    assert (tmp_path / "out.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"schema": "residency/result/2"}', "<html>"])
def test_what_is_no_run_is_refused(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path, text: str
) -> None:
    (tmp_path / "run.json").write_text(text, encoding="utf-8")
    code, out, err = ended("report", "article3", "--run", "run.json")
    assert (code, out) == (2, "")
    assert "run.json" in err


def test_a_crash_is_never_pythons_exit_code(
    ended: Callable[..., tuple[int, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        message = "boom"
        raise RuntimeError(message)

    monkeypatch.setattr("scanner.cli.scan.run_scan", crash)
    code, out, err = ended("scan")
    assert (code, out) == (4, "")
    assert "boom" in err
    assert "Traceback" not in err


def test_ctrl_c_stops_without_a_trace(tmp_path: Path) -> None:
    # A server that never answers: the scan hangs until it is interrupted.
    script = (
        "import socket,time; s=socket.socket(); s.bind(('127.0.0.1',0)); s.listen(50);"
        "print(s.getsockname()[1], flush=True); time.sleep(60)"
    )
    silent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert silent.stdout is not None
    port = silent.stdout.readline().strip()
    scanning = subprocess.Popen(
        [sys.executable, "-m", "scanner", "scan", "--aws", "-o", "out.json"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={
            **os.environ, "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
            "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x",
        },
    )  # fmt: skip
    try:
        time.sleep(4)
        scanning.send_signal(signal.SIGINT)
        out, err = scanning.communicate(timeout=20)
    finally:
        scanning.kill()
        silent.terminate()
        silent.communicate()
    assert scanning.returncode == 130, err
    assert out == ""
    assert err.strip() == "stopped; nothing was written"
    assert list(tmp_path.iterdir()) == []
