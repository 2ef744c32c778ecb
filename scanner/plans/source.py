"""One file as it was found: its text, and what kind of document it looks like."""

from __future__ import annotations

import hashlib
import re
import stat
import sys
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scanner.plans import json_text
from scanner.plans.problem import PlanError

if TYPE_CHECKING:
    from typing import BinaryIO

STANDARD_INPUT = "standard input"
"""How people know what is given as `-`."""
LARGEST = 256 * 1024 * 1024
"""Bytes. Larger files are refused: reading one takes several times its size."""

_PART = 16 * 1024 * 1024

_ANEW = "Write it anew: terraform show -json PLANFILE > plan.json"

# UTF-32 comes first: its mark begins with that of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_UTF8_MARK = b"\xef\xbb\xbf"

_EDGE = 4096
_OPENING = re.compile(rb"^\{", re.MULTILINE)
# What the wrapper of hashicorp/setup-terraform, and GitHub's runner, write after a command's output
_TRAILING = re.compile(
    rb"(?:::[a-z-]+(?: [^\r\n]*?)?::|##\[[a-z-]+\])[^\r\n]*"
    rb"|(?:Terraform|OpenTofu|Tofu) exited with code \d+\.?"
)


@dataclass(frozen=True)
class Source:
    """A file's name as people know it, and its bytes. `path` is `None` for standard input.

    `text` is UTF-8 without a byte order mark, and without what a wrapper wrote around a JSON
    object; `digest` is the SHA-256, in hex, of the bytes as they were found. JSON objects are well
    formed, no deeper than readers can follow; of a name that comes twice in one, the last counts,
    as in the tools that write these files.
    """

    file: str
    path: Path | None
    text: bytes = field(repr=False)
    digest: str = ""

    def __post_init__(self) -> None:
        if not self.digest:
            object.__setattr__(self, "digest", hashlib.sha256(self.text).hexdigest())

    @cached_property
    def keys(self) -> frozenset[str]:
        """The names at the top of a JSON object; none if it is no such object."""
        try:
            return json_text.names(self.text)
        except json_text.ERRORS:
            return frozenset()


def open_source(path: str) -> Source:
    """Read a file whole; `-` is standard input.

    Raises `PlanError` for what is too large, no file, or damaged so that no reader can tell what it
    is; `OSError`.
    """
    file = STANDARD_INPUT if path == "-" else path
    raw = _read(path, file)
    digest = hashlib.sha256(raw).hexdigest()
    text = _unwrapped(_utf8(raw, file))
    del raw
    source = Source(file, None if path == "-" else Path(path), text, digest)
    if source.keys and (wrong := json_text.complaint(text)):
        raise PlanError(file, wrong, _ANEW)
    return source


def _read(path: str, file: str) -> bytes:
    if path == "-":
        raw = _bounded(sys.stdin.buffer)
    else:
        mode = Path(path).stat()
        if stat.S_ISDIR(mode.st_mode):
            raise PlanError(file, "is a folder", "Name a file in it.")
        if stat.S_ISCHR(mode.st_mode) or stat.S_ISBLK(mode.st_mode):
            raise PlanError(file, "is a device, no file", "For standard input, give -")
        if stat.S_ISREG(mode.st_mode) and mode.st_size > LARGEST:
            raise _too_large(file)
        with Path(path).open("rb") as opened:
            raw = _bounded(opened)
    if len(raw) > LARGEST:
        raise _too_large(file)
    return raw


def _bounded(stream: BinaryIO) -> bytes:
    # In parts: read(n) takes room for all of n before it knows how much there is.
    parts, left = [], LARGEST + 1
    while left and (part := stream.read(min(left, _PART))):
        parts.append(part)
        left -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _too_large(file: str) -> PlanError:
    hint = "Take out what is not read: jq 'del(.prior_state, .planned_values)' plan.json"
    return PlanError(file, f"is larger than {LARGEST // 1024 // 1024} MiB", hint)


def _utf8(raw: bytes, file: str) -> bytes:
    if raw.startswith(_UTF8_MARK):
        return raw[len(_UTF8_MARK) :]
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                decoded = raw.decode(encoding)
                del raw
                return decoded.encode()
            except UnicodeError as error:
                what = f"begins like {encoding.upper()}, and is not: it is damaged or cut off"
                raise PlanError(file, what, "Write it as UTF-8.") from error
    return raw


def _unwrapped(text: bytes) -> bytes:
    """Take off whole lines before a JSON object, and a wrapper's lines after it.

    Only if what is left is one; all else is returned as it is.
    """
    opening = None if text[:_EDGE].lstrip()[:1] == b"{" else _OPENING.search(text)
    start, end = opening.start() if opening else 0, len(text)
    inner = memoryview(text)
    try:
        json_text.names(inner[start:])
    except json_text.ERRORS as error:
        past = json_text.trailing(error)
        end = text.rfind(b"}", start, start + past) + 1 if past else 0
        if not end or not _known(text[end:]):
            return text
        try:
            json_text.names(inner[start:end])
        except json_text.ERRORS:
            return text
    return text[start:end]


def _known(rest: bytes) -> bool:
    lines = (line.strip() for line in rest.splitlines())
    return all(_TRAILING.fullmatch(line) for line in lines if line)
