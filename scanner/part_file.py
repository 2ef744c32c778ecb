"""A part of a scan in a file: a line with the digest of the rest, then the part in JSON."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

from scanner.cloud.problem import plain
from scanner.part import Part, PartError

if TYPE_CHECKING:
    from pathlib import Path

_KIND = "residency/part/1"
_AGAIN = "Copy it again from where it was written, or scan that shard again."


class _Head(msgspec.Struct, frozen=True):
    schema: str
    sha256: str


def render(part: Part) -> bytes:
    """Write a part as bytes."""
    body = msgspec.json.encode(part) + b"\n"
    head = _Head(schema=_KIND, sha256=hashlib.sha256(body).hexdigest())
    return msgspec.json.encode(head) + b"\n" + body


def read(path: Path) -> Part:
    """Read what `render` wrote. Raises `PartError` for anything else."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or type(error).__name__}"
        raise PartError(message) from error
    line, _, body = raw.partition(b"\n")
    try:
        head = msgspec.json.decode(line, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        message = f"{path} is not a part of a scan (residency scan --inventory writes those)"
        raise PartError(message) from error
    if head.schema != _KIND:
        kind = plain(head.schema, 40)
        message = f"{path} is of another kind ({kind}): use the version that wrote it"
        raise PartError(message)
    if hashlib.sha256(body).hexdigest() != head.sha256:
        message = f"{path} is damaged: its content is not what was written. {_AGAIN}"
        raise PartError(message)
    try:
        return msgspec.json.decode(body, type=Part)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        message = f"{path} is not understood: {plain(str(error), 120)}. {_AGAIN}"
        raise PartError(message) from error
