"""The command line: what is printed where, and what it ends with."""

from __future__ import annotations

import errno
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scanner import agreements
from scanner.engine.metadata import rules

if TYPE_CHECKING:
    from collections.abc import Callable


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
    assert ended("scan", "--fail-on", "finding")[0] == 3  # nothing was named to look at
    assert json.loads(ended("scan", "-f", "json", "--fail-on", "never")[1])["exit_code"] == 0


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("scan", "-f", "pdf"), "There are: "),
        (("scan", "-o", "x.docx"), "docx"),
        (("scan", "-a", "article4"), "unknown agreement article4"),
        (("scan", "--type", "aws_bucket"), "aws_s3_bucket"),
        (("scan", "--as-of", "2026-13-01"), "is not a date"),
        (("scan", "--as-of", "20991101"), "is not a date"),
        (("scan", "--as-of", "2099-W45-7"), "is not a date"),
        (("scan", "--as-of", "2020-02-29"), "report --run"),
        (("scan", "--region", "eu-central1"), "Did you mean eu-central-1"),
        (("scan", "--region", "aws-global"), "unknown region aws-global"),
        (("scan", "--profile", "nobody"), "unknown AWS profile nobody. There are none."),
        (("scan", "-a", "article3", "-a", "article3"), "two agreements are article3"),
        (("scan", "-o", "none/out.json"), "there is no folder none"),
        (("scan", "-o", "a.json", "-o", "./a.json"), "a.json is named twice"),
        (("scan", "--opa-url", "http://127.0.0.1:9", "--opa-ca-file", "no.pem"), "no.pem"),
        (("scan", "-c", "none.toml"), "none.toml"),
        (("report", "article9"), "article3"),
        (("report", "article3", "--run", "none.json"), "none.json"),
        (("report", "article3", "--run", "x.json", "--as-of", "2099-01-01"), "for --as-of"),
        (("report", "article3", "--run", "x.json", "--region", "eu-west-1"), "for --region"),
        (("report", "article3", "--run", "x.json", "--type", "aws_s3_bucket"), "for --type"),
        (("report", "article3", "--run", "x.json", "--aws"), "for --aws"),
        (("report", "article3", "--run", "x.json", "--profile", "x"), "for --profile"),
        (("report", "article3", "--run", "x.json", "--project", "x"), "for --project"),
        (("report", "article3", "-o", "out.docx"), ".md"),
        (("report", "article3", "-o", "none/out.md"), "there is no folder none"),
        (
            ("explain", "storage_outside_eea", "nothing"),
            "unknown rule, clause or agreement nothing",
        ),
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


def test_a_wrong_profile_in_the_file_is_said(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "aws").write_text("[profile lab]\n[profile office]\n", encoding="utf-8")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "aws"))
    (tmp_path / "residency.toml").write_text(
        '[[targets.aws]]\nprofile = "nobody"\n', encoding="utf-8"
    )
    code, out, err = ended("scan")
    assert (code, out) == (2, "")
    assert "unknown AWS profile nobody. There are: lab, office." in err


def test_targets_that_an_option_leaves_out_are_not_forgotten(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "residency.toml").write_text(
        '[[targets.aws]]\n[[targets.gcp]]\nproject = "telephony"\n', encoding="utf-8"
    )
    code, out, _ = ended("scan", "--aws")
    assert code == 3
    assert "gcp telephony: everything in all regions: left out by choice" in out


def test_a_file_above_counts_in_a_git_repository_only(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "residency.toml").write_text("wrong = 1\n", encoding="utf-8")
    (tmp_path / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    assert ended("scan")[0] == 3
    (tmp_path / "a" / ".git").touch()
    assert ended("scan")[0] == 3
    (tmp_path / ".git").mkdir()
    assert ended("scan")[0] == 3
    (tmp_path / "a" / ".git").unlink()
    assert ended("scan")[0] == 2


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


def test_a_file_that_cannot_be_written_loses_nothing_else(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def full_at_first(handle: int) -> None:
        tries.append(handle)
        if len(tries) == 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("scanner.cli._output.os.fsync", full_at_first)
    code, out, err = ended("scan", "-o", "a.json", "-o", "b.json")
    assert code == 4
    assert "Cannot say" in out
    assert "a.json: No space left on device" in err
    assert [path.name for path in tmp_path.iterdir()] == ["b.json"]


@pytest.mark.parametrize("shell", ["--help | true", "scan | true", "explain | true"])
def test_a_reader_that_goes_away_is_no_defect(tmp_path: Path, shell: str) -> None:
    code, err = _shell(tmp_path, f"residency {shell}; echo ${{PIPESTATUS[0]}} >&2")
    assert code == 0
    assert re.sub(r"no account is named: .*\n", "", err) in {"4\n", "0\n", "3\n"}


@pytest.mark.parametrize("command", ["--help", "scan", "explain", "--version"])
def test_without_a_standard_output(tmp_path: Path, command: str) -> None:
    code, err = _shell(tmp_path, f"residency {command} >&-")
    assert code == (3 if command == "scan" else 0)
    assert "error" not in err
    assert _shell(tmp_path, f"residency {command} >&- 2>&-")[0] == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["scan -o run.json", "explain"])
def test_a_full_standard_output_is_named(tmp_path: Path, command: str) -> None:
    code, err = _shell(tmp_path, f"residency {command} > /dev/full")
    assert code == 4
    assert err.endswith("standard output: No space left on device\n")
    assert (tmp_path / "run.json").exists() == ("-o" in command)
    assert _shell(tmp_path, "residency explain nothing 2> /dev/full")[0] == 2


def _shell(folder: Path, script: str) -> tuple[int, str]:
    function = f'residency() {{ {shlex.quote(sys.executable)} -m scanner "$@"; }}'
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "RESIDENCY_"))}
    ended = subprocess.run(
        ["bash", "-c", f"{function}\n{script}"],
        cwd=folder, env=kept, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return ended.returncode, ended.stderr


def test_the_demo_leaves_a_file_of_yours_alone(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "residency.toml").write_text("# mine\n", encoding="utf-8")
    code, out, err = ended("demo", "--folder", str(tmp_path))
    assert (code, out) == (2, "")
    assert "not the demo's" in err
    assert (tmp_path / "residency.toml").read_text(encoding="utf-8") == "# mine\n"


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
    both = ended("explain", "storage_outside_eea", "callvoip:3.1.storage", "--lang", lang)[1]
    assert both.startswith(out.rstrip("\n") + "\n\ncallvoip:3.1.storage: ")
    assert "callvoip:3.1.storage" in ended("explain", "callvoip", "--lang", lang)[1]


def test_explain_without_a_name_lists_all(ended: Callable[..., tuple[int, str, str]]) -> None:
    code, out, _ = ended("explain")
    assert code == 0
    named = {line.split()[0] for line in out.splitlines() if line}
    assert {"callvoip:", "callvoip:3.1.storage", "article3:3.3"} <= named
    assert set(rules()) <= named


def test_explain_in_dutch_has_no_english(ended: Callable[..., tuple[int, str, str]]) -> None:
    names = [*agreements.known(), *rules(), "article3:3.1.storage", "article3:3.3"]
    out = ended("explain", *names, "--lang", "nl")[1]
    for english in ("GDPR", "severity", "observe", "declare", "fill", "critical", "law:", " the "):
        assert english not in out, english
    assert "recht: AVG art. 44" in out
    assert "ernst: kritiek" in out


def test_explain_an_agreement_of_ones_own(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "own.toml").write_text(
        'extends = "article3"\nname = { nl = "Eigen" }\n[clause."99"]\nhow = ["declare"]\n'
        'title = { nl = "Titel" }\ntext = { nl = "Tekst" }\n',
        encoding="utf-8",
    )
    code, out, _ = ended("explain", "own:99", "-a", "own.toml")
    assert (code, out) == (0, "own:99: Titel\nTekst\nhow: from what is declared\nrules: -\n")
    assert "own:3.1.storage" in ended("explain", "own", "-a", "own.toml")[1]


def test_permissions_only_list_and_read(ended: Callable[..., tuple[int, str, str]]) -> None:
    policy = json.loads(ended("permissions", "aws")[1])
    actions = policy["Statement"][0]["Action"]
    assert "s3:ListAllMyBuckets" in actions
    assert actions == sorted(set(actions))
    for action in actions:
        # Of these two services all reading is one action.
        by_name = action.split(":")[1].startswith(("List", "Describe", "Get", "BatchGet"))
        assert by_name or action in {"apigateway:GET", "cassandra:Select"}, action
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
        # Whoever runs the tests in the background has it ignored, and children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
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


def test_a_report_by_an_agreement_of_ones_own(
    ended: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "mine.toml").write_text('extends = "article3"\nzone = "eu"\n', encoding="utf-8")
    (tmp_path / "residency.toml").write_text('agreements = ["mine.toml"]\n', encoding="utf-8")
    assert ended("scan", "-o", "run.json")[0] == 3
    assert ended("report", "article3", "--run", "run.json")[0] == 0
    assert ended("report", "locations")[0] == 3
