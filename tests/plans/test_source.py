"""How bytes become text: encodings, what wrappers write around a document, streams, folders."""

import hashlib
import io
import json
import os
import random
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from scanner.plans import PlanError, json_text, source
from scanner.plans.source import Source, open_source

DOCUMENT = '{"format_version":"1.2","n":"caf\u00e9","resource_changes":[]}'
PLAIN = DOCUMENT.encode()
KEYS = frozenset({"format_version", "n", "resource_changes"})

# What the setup-terraform wrapper and GitHub's runner write before and after.
BEFORE = b"[command]/opt/runner/x/terraform-bin show -json tfplan\n"
AFTER = (
    b"::debug::Terraform exited with code 0.\n"
    b"::debug::stdout: {%22format_version%22:%221.2%22}%0A\n"
    b"::debug::stderr: \n"
    b"::debug::exitcode: 0\n"
    b"\n::set-output name=stdout::{%22a%22:1}\n"
    b"::set-output name=exitcode::0\n"
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (PLAIN, PLAIN),
        (PLAIN + b"\r\n", PLAIN + b"\r\n"),
        (b"\xef\xbb\xbf" + PLAIN, PLAIN),
        (b"\xff\xfe" + DOCUMENT.encode("utf-16-le"), PLAIN),
        (b"\xfe\xff" + DOCUMENT.encode("utf-16-be"), PLAIN),
        (b"\xff\xfe" + (DOCUMENT + "\r\n").encode("utf-16-le"), PLAIN + b"\r\n"),
        (b"\xff\xfe\0\0" + DOCUMENT.encode("utf-32-le"), PLAIN),
        (BEFORE + PLAIN, PLAIN),
        (BEFORE + PLAIN + b"\n" + AFTER, PLAIN),
        (PLAIN + b"\n" + AFTER, PLAIN),
        (PLAIN + b"\n::debug::a {}", PLAIN),
        (PLAIN + b"\n::debug::stdout: " + PLAIN * 3000 + b"\n", PLAIN),
        (PLAIN + b"\n##[debug]{}\nTerraform exited with code 0.\n", PLAIN),
        (BEFORE.replace(b"\n", b"\r\n") + PLAIN + b"\r\n" + AFTER, PLAIN),
        (b"::debug::{ not this\nfirst\n" + PLAIN + b"::debug::same line\n", PLAIN),
        (b"\xff\xfe" + (BEFORE.decode() + DOCUMENT).encode("utf-16-le"), PLAIN),
    ],
)
def test_a_document_is_found_in_its_file(tmp_path: Path, raw: bytes, text: bytes) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(raw)
    found = open_source(str(path))
    digest = hashlib.sha256(raw).hexdigest()
    assert found == Source(str(path), path, text, digest)
    assert found.keys == KEYS


@pytest.mark.parametrize(
    "raw",
    [
        PLAIN + b"\nDone.\n",
        PLAIN + b"\n" + PLAIN,
        PLAIN + b"}\n",
        b"prompt$ " + PLAIN,
        BEFORE + PLAIN[:-1],
        BEFORE + PLAIN[:-1] + b"\n" + AFTER,
        b"# {\nkey: value\n",
        b"\x00\x01{",
    ],
)
def test_anything_else_is_left_as_it_is(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(raw)
    found = open_source(str(path))
    assert (found.text, found.keys) == (raw, frozenset())


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b'\xff\xfe{\0"', "begins like UTF-16, and is not: it is damaged or cut off"),
        (b"\xff\xfe\x00\xd8{\0", "begins like UTF-16, and is not: it is damaged or cut off"),
        (b"\xff\xfe\0\0{\0", "begins like UTF-32, and is not: it is damaged or cut off"),
    ],
    ids=["odd", "surrogate", "utf-32"],
)
def test_damaged_text_is_refused(tmp_path: Path, raw: bytes, what: str) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(raw)
    with pytest.raises(PlanError) as caught:
        open_source(str(path))
    assert (str(caught.value), caught.value.hint) == (f"{path}: {what}", "Write it as UTF-8.")


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAIN)))
    digest = hashlib.sha256(PLAIN).hexdigest()
    assert open_source("-") == Source("standard input", None, PLAIN, digest)


def test_no_more_than_the_limit_is_read_of_a_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            buffer[:] = b" " * len(buffer)
            self.given += len(buffer)
            return len(buffer)

    endless = Endless()
    monkeypatch.setattr(source, "LARGEST", 1024 * 1024)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(endless)))
    with pytest.raises(PlanError, match=r"^standard input: is larger than 1 MiB$"):
        open_source("-")
    assert 1024 * 1024 < endless.given < 2 * 1024 * 1024


@pytest.mark.parametrize(("size", "fits"), [(1024 * 1024, True), (1024 * 1024 + 1, False)])
def test_the_limit_is_the_last_that_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, fits: bool
) -> None:
    monkeypatch.setattr(source, "LARGEST", 1024 * 1024)
    path = tmp_path / "plan.json"
    path.write_bytes(PLAIN + b" " * (size - len(PLAIN)))
    if fits:
        assert open_source(str(path)).keys == KEYS
        return
    with pytest.raises(PlanError, match=r"plan\.json: is larger than 1 MiB$"):
        open_source(str(path))


def test_a_pipe_with_a_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(PLAIN,))
    writer.start()
    found = open_source(str(path))
    writer.join()
    assert (found.file, found.text) == (str(path), PLAIN)


@pytest.mark.parametrize(
    ("path", "what", "hint"),
    [
        ("/dev/zero", "is a device, no file", "For standard input, give -"),
        ("/dev/null", "is a device, no file", "For standard input, give -"),
        (str(Path(__file__).parent), "is a folder", "Name a file in it."),
    ],
)
def test_what_is_no_file_is_refused(path: str, what: str, hint: str) -> None:
    with pytest.raises(PlanError) as caught:
        open_source(path)
    assert (str(caught.value), caught.value.hint) == (f"{path}: {what}", hint)


def test_a_file_that_is_not_there_is_for_the_caller(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_source(str(tmp_path / "none.json"))


def depth(value: Any) -> int:
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return max(map(depth, below), default=0) + isinstance(value, (dict, list))


def anything(draw: random.Random, levels: int) -> Any:
    text = "".join(draw.choices('"\\[]{}\na', k=draw.randrange(5)))
    kind = draw.random()
    if not levels or kind < 0.3:
        return text
    items = [anything(draw, levels - 1) for _ in range(draw.randrange(4))]
    return items if kind < 0.6 else {f"{text}{n}": item for n, item in enumerate(items)}


def test_depth_is_told_from_the_text_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever a piece of it ends, whatever stands in its strings."""
    draw = random.Random(7)
    for _ in range(2000):
        value = {"a": anything(draw, 6)}
        text = json.dumps(value).encode()
        monkeypatch.setattr(json_text, "_CHUNK", draw.randrange(1, 60))
        for limit in range(9):
            monkeypatch.setattr(json_text, "DEEPEST", limit)
            said = json_text.complaint(text)
            deep = f"has more than {limit} lists and objects in each other"
            assert said == (deep if depth(value) > limit else None), (text, limit)


def test_bytes_that_are_no_utf8_are_found_wherever_a_piece_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = '{"a": "é€𝄞 é€𝄞"}'.encode()
    for chunk in range(1, len(text) + 1):
        monkeypatch.setattr(json_text, "_CHUNK", chunk)
        assert json_text.complaint(text) is None
        for at in range(7, len(text) - 2):
            broken = text[:at] + b"\xff" + text[at + 1 :]
            with pytest.raises(UnicodeDecodeError) as caught:
                broken.decode()
            assert json_text.complaint(broken) == f"is no UTF-8 at byte {caught.value.start:,}"
