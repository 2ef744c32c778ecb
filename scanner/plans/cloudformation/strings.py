"""Strings that are put together from parts of which some are not known.

Such a string is unknown, and stands for another resource only where it can be nothing else: its
name or ARN by itself, or an ARN without region that ends in its name. A literal region in an ARN is
certain whatever else is open, and must win over what the rest refers to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from scanner.plans.unknown import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Piece: TypeAlias = "str | Unknown"

ACCOUNT = "${AWS::AccountId}"
LONGEST = 100_000
"""Characters. Functions within functions can double a text with each level."""

_ARN_PARTS = 6
_REGION, _ACCOUNT, _RESOURCE = 3, 4, 5
_DYNAMIC = "{{resolve:"


def joined(pieces: Iterable[Piece], named: Callable[[str], tuple[str, ...]]) -> Piece:
    """Put parts together. `named` gives the resources that have a name of this unknown text."""
    pieces = list(pieces)
    if len(pieces) > 1 and sum(len(_text(piece)) for piece in pieces) > LONGEST:
        return Unknown("not-resolved", written=True)
    parts = _merged(pieces)
    if any(isinstance(part, str) and _DYNAMIC in part for part in parts) or any(
        isinstance(part, Unknown) and part.why == "sensitive" for part in parts
    ):
        return Unknown("sensitive", written=True)
    if all(isinstance(part, str) for part in parts):
        return "".join(_text(part) for part in parts)
    if len(parts) == 1:
        return parts[0]
    whole = any(isinstance(part, Unknown) and part.why == "after-apply" for part in parts)
    arn = _fields(parts)
    if arn and _known(arn[_REGION]):
        return ":".join(_shown(field, n) for n, field in enumerate(arn))
    name = arn[_RESOURCE] if arn and not arn[_REGION] else [] if arn else parts
    canonical = _canonical(name)
    return Unknown(
        "after-apply" if whole else "not-resolved",
        refers=_referred(name) or (named(canonical.split("/", 1)[0]) if canonical else ()),
        written=True,
        what=_canonical(parts),
    )


def without_account(text: str, account: str | None) -> str:
    """Leave out of an ARN the account that the template is for: it is one's own."""
    fields = text.split(":", _ARN_PARTS - 1)
    if account and len(fields) == _ARN_PARTS and fields[0] == "arn" and fields[_ACCOUNT] == account:
        fields[_ACCOUNT] = ""
        return ":".join(fields)
    return text


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    parts: list[Piece] = []
    for piece in pieces:
        if piece == "":
            continue
        if parts and isinstance(piece, str) and isinstance(parts[-1], str):
            parts[-1] += piece
        else:
            parts.append(piece)
    return parts


def _fields(parts: Sequence[Piece]) -> list[list[Piece]] | None:
    fields: list[list[Piece]] = [[]]
    for part in parts:
        if isinstance(part, Unknown):
            fields[-1].append(part)
            continue
        first, *more = part.split(":", _ARN_PARTS - len(fields))
        fields[-1] += [first] if first else []
        fields += [[text] if text else [] for text in more]
    return fields if len(fields) == _ARN_PARTS and fields[0] == ["arn"] else None


def _known(field: list[Piece]) -> bool:
    return bool(field) and all(isinstance(part, str) for part in field)


def _shown(field: list[Piece], number: int) -> str:
    if number == _ACCOUNT and [_text(part) for part in field] == [ACCOUNT]:
        return ""
    return "".join(part if isinstance(part, str) else "*" for part in field)


def _referred(parts: Sequence[Piece]) -> tuple[str, ...]:
    if len(parts) > 1 and isinstance(parts[0], str) and parts[0] == "s3://":
        parts = parts[1:]
    if not parts or not isinstance(parts[0], Unknown):
        return ()
    rest = _text(parts[1]) if len(parts) > 1 else "/"
    return parts[0].refers if rest.startswith(("/", ":")) else ()


def _canonical(parts: Sequence[Piece]) -> str | None:
    if any(isinstance(part, Unknown) and part.what is None for part in parts):
        return None
    return "".join(map(_text, parts)) or None


def _text(part: Piece) -> str:
    return part if isinstance(part, str) else part.what or ""
