"""By what the two runs were judged, where that differs."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from scanner.diff.model import Term
from scanner.diff.parts import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.model import Register, Result

_DECLARED = "declared"


def terms(old: Result, new: Result) -> tuple[Term, ...]:
    """Return what differs of policies, data, agreements, program, credentials and register."""
    return tuple(_terms(old, new))


def _terms(old: Result, new: Result) -> Iterator[Term]:
    one, other = old.run, new.run
    yield from _value("tool", one.tool, other.tool)
    yield from _value("engine", one.engine, other.engine)
    yield from _value("policies", one.policy_digest, other.policy_digest)
    yield from _value("data", one.data_digest, other.data_digest)
    yield from _map("agreement", one.agreement_digests, other.agreement_digests)
    asked = [dict.fromkeys(run.rules_evaluated, "asked") for run in (one, other)]
    yield from _map("rule", *asked)
    who = [
        {f"{i.provider} {i.account}": i.principal for i in run.identities} for run in (one, other)
    ]
    yield from _map("identity", *who)
    yield from _register(old.register, new.register)


def _register(old: Register, new: Register) -> Iterator[Term]:
    for what, before, after in (
        ("party", old.parties, new.parties),
        ("access", old.access, new.access),
        ("controller", old.controllers, new.controllers),
        ("processing", old.processing, new.processing),
        ("processor", _one(old.processor), _one(new.processor)),
    ):
        yield from _entries(what, before, after)
    waivers = [
        {text((w.rule, w.resource, w.type or "*", w.location or "*")) or "": w for w in r.waivers}
        for r in (old, new)
    ]
    yield from _entries("waiver", *waivers)


def _one(value: object) -> dict[str, object]:
    return {} if value is None else {"": value}


def _entries(what: str, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[Term]:
    for name in sorted(old.keys() | new.keys()):
        one, other = old.get(name), new.get(name)
        if one is None or other is None:
            before, after = (_DECLARED if entry is not None else None for entry in (one, other))
        elif one != other:
            before, after = _told(one, other), _told(other, one)
        else:
            continue
        yield Term(what=what, name=name or None, before=before, after=after)


def _told(entry: object, other: object) -> str:
    """Write those fields of an entry that are otherwise in the other."""
    names = [field.name for field in fields(entry)]  # type: ignore[arg-type]
    differing = [n for n in names if getattr(entry, n) != getattr(other, n)]
    return "; ".join(f"{n}: {text(getattr(entry, n)) or '-'}" for n in differing)


def _map(what: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Term]:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield Term(what=what, name=name, before=old.get(name), after=new.get(name))


def _value(what: str, before: str, after: str) -> Iterator[Term]:
    if before != after:
        yield Term(what=what, name=None, before=before, after=after)
