"""Whether JSON is such that every part of it can be read later.

Readers leave most of a document undecoded until somebody asks for it. What would go wrong then is
found here, without making objects of it: a plan can be large.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

ERRORS = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)
"""What decoding raises."""

DEEPEST = 200
"""Lists and objects in each other. Each module of Terraform in another one takes three."""

_CHUNK = 4 * 1024 * 1024
_TRAILING = re.compile(r"trailing characters \(byte (\d+)\)")
# Numbers that may be none that a computer can hold. Each begins with a letter, which is quick.
_EXPONENTS = (re.compile(rb"e\+?[0-9]{3,}[\s,\]}]"), re.compile(rb"E\+?[0-9]{3,}[\s,\]}]"))
_DIGITS = bytes.maketrans(b"123456789", b"0" * 9)
_MANY = b"0" * 300
_STRING = re.compile(rb'"[^"]*"')
_NOT_STRUCTURE = bytes(sorted(set(range(256)) - set(b'"[]{}')))
_ALIKE = bytes.maketrans(b"{}", b"[]")


def names(text: bytes | memoryview) -> frozenset[str]:
    """Return the names at the top of an object. Raises one of `ERRORS` for what is none."""
    return frozenset(msgspec.json.decode(text, type=dict[str, msgspec.Raw]))


def trailing(error: Exception) -> int | None:
    """Return about where a document ends after which there is more; `None` if that is not it."""
    found = _TRAILING.search(str(error))
    return int(found[1]) if found else None


def complaint(text: bytes) -> str | None:
    """Say what is wrong with an object whose names can be read; `None` if nothing is."""
    bad = _not_utf8(text)
    if bad is not None:
        return f"is no UTF-8 at byte {bad:,}"
    if _deeper(text, DEEPEST):
        return f"has more than {DEEPEST} lists and objects in each other"
    if _huge(text):
        try:
            msgspec.json.decode(text)
        except ERRORS:
            return "holds a number that is too large to be read"
    return None


def _not_utf8(text: bytes) -> int | None:
    """Return where the first byte is that is no UTF-8."""
    if text.isascii():
        return None
    decoder = codecs.getincrementaldecoder("utf-8")()
    whole = memoryview(text)
    for start in range(0, len(text), _CHUNK):
        part = whole[start : start + _CHUNK]
        held = len(decoder.getstate()[0])
        try:
            decoder.decode(part, final=start + _CHUNK >= len(text))
        except UnicodeDecodeError as error:
            return start - held + error.start
    return None


def _huge(text: bytes) -> bool:
    """Say whether there may be a number that is too large; a text may hold what looks like one."""
    if any(pattern.search(text) for pattern in _EXPONENTS):
        return True
    parts = (text[n : n + _CHUNK + len(_MANY)] for n in range(0, len(text), _CHUNK))
    return any(_MANY in part.translate(_DIGITS) for part in parts)


def _deeper(text: bytes, limit: int) -> bool:
    """Say whether it is nested more deeply. Each round takes out the innermost of what is left."""
    left = b"".join(_brackets(text))
    for _ in range(limit):
        if not left:
            return False
        left = left.replace(b"[]", b"")
    return bool(left)


def _brackets(text: bytes) -> Iterator[bytes]:
    """Yield the brackets that are in no string, all of them as `[` and `]`."""
    start, inside = 0, False
    while start < len(text):
        end = min(start + _CHUNK, len(text))
        while end < len(text) and text[end - 1] == ord("\\"):
            end += 1
        part = text[start:end].replace(b"\\\\", b"").replace(b'\\"', b"")
        found = b'"' * inside + part.translate(_ALIKE, _NOT_STRUCTURE)
        outside, quote, _ = _STRING.sub(b"", found.replace(b'""', b"")).partition(b'"')
        start, inside = end, bool(quote)
        yield outside
