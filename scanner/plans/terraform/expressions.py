"""The form in which a plan writes expressions: constants, and names that they refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator


def decoded(raw: msgspec.Raw) -> Any:  # noqa: ANN401 - what JSON gives
    """Return what stands in a part that was left undecoded; an empty object if there is none."""
    return msgspec.json.decode(raw) if bytes(raw) else {}


def named(raw: msgspec.Raw) -> dict[str, Any]:
    """Return the expressions of a block by the name of their setting."""
    found = decoded(raw)
    return found if isinstance(found, dict) else {}


def traversals(references: Any) -> list[str]:  # noqa: ANN401 - whatever stands there
    """Return the names that an expression uses, each as often as it uses it.

    Terraform writes each name from its full length down to its root: `var.a.b`, then `var.a`.
    """
    names: list[str] = []
    last = ""
    for name in references if isinstance(references, (list, tuple)) else ():
        if not isinstance(name, str):
            continue
        if not last.startswith((f"{name}.", f"{name}[")):
            names.append(name)
        last = name
    return names


def references_of(written: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield every name that an expression, or a tree of them, uses."""
    if isinstance(written, dict):
        found = written.get("references")
        if isinstance(found, list):
            yield from (name for name in found if isinstance(name, str))
        else:
            for part in written.values():
                yield from references_of(part)
    elif isinstance(written, list):
        for part in written:
            yield from references_of(part)


def below(written: Any, name: str) -> Any:  # noqa: ANN401
    """Return what is written at a setting; below one expression all parts come from that one."""
    if isinstance(written, dict):
        whole = "references" in written or "constant_value" in written
        return written if whole and name not in written else written.get(name)
    return None
