"""From a planned thing and its kind to a resource with facts, as a collector makes them live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.kinds.reading import Reading
from scanner.model import AccessPath, Copy, Facts, Resource
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from scanner.kinds.kind import Kind
    from scanner.kinds.surroundings import Surroundings
    from scanner.plans import Stack, Thing

_LATER = "to be seen after the deploy"


def planned(thing: Thing, kind: Kind, stack: Stack, around: Surroundings) -> Resource:
    """Return what will be there after the deploy; its id is the address in the plan."""
    reading = Reading(thing, kind, stack, around, moment=(thing.values, thing.where))
    public = kind.public(reading) if callable(kind.public) else kind.public
    told = kind.encryption is not None or callable(kind.public)
    anyone = kind.let_in is not None and kind.let_in.are_public(reading)
    copies = _copies(reading)
    kept = any(copy.role != "key" for copy in copies)
    return Resource(
        id=thing.address,
        name=_name(kind, thing.values) or thing.address,
        provider=thing.provider,
        account=stack.file,
        service=kind.service or kind.category,
        type=thing.type,
        region=thing.where.code,
        tags=_tags(kind, thing.values),
        basis="planned",
        facts=Facts(
            category=kind.category,
            persistence="transit" if kind.passes_on and not kept else kind.persistence,
            copies=copies,
            access=tuple(dict.fromkeys(_access(reading))),
            public=anyone or (public if told else False),
        ),
    )


def today(thing: Thing, kind: Kind, stack: Stack, around: Surroundings) -> tuple[Copy, ...]:
    """Return the copies that are there before the deploy; none where nothing tells where."""
    if thing.before is None or thing.was is None:
        return ()
    return _copies(Reading(thing, kind, stack, around, moment=(thing.before, thing.was)))


def _copies(reading: Reading) -> tuple[Copy, ...]:
    specs = reading.kind.copies
    if callable(specs):
        return _distinct(tuple(specs(reading)))
    kept = [copy for spec in specs for copy in reading.kept(spec)]
    paths = {
        f"{spec.each}.{spec.key}" if spec.each else spec.key
        for spec in specs
        if spec.key is not None
    }
    return _distinct((*kept, *reading.keys(paths)))


def _distinct(copies: tuple[Copy, ...]) -> tuple[Copy, ...]:
    # Comparing them costs more than all else, and most things have one.
    return copies if len(copies) < 2 else tuple(dict.fromkeys(copies))  # noqa: PLR2004


def _access(reading: Reading) -> Iterator[AccessPath]:
    kind = reading.kind
    own = _ways_in(reading)
    yield from own
    if kind.let_in:
        ends = [path.encryption for path in own if path.kind == "endpoint"]
        yield from kind.let_in.paths(reading, ends[0] if ends else "unknown")


def _ways_in(reading: Reading) -> tuple[AccessPath, ...]:
    encryption, evidence = reading.kind.encryption, reading.kind.evidence
    if encryption is None:
        return ()
    if callable(encryption):
        return encryption(reading)
    return (reading.path(encryption, evidence or (_LATER if encryption == "unknown" else None)),)


def _name(kind: Kind, values: Mapping[str, Any]) -> str | None:
    found = (name for path in kind.name for name in at(values, path))
    return next((name for name in found if isinstance(name, str) and name), None)


def _tags(kind: Kind, values: Mapping[str, Any]) -> dict[str, str]:
    for path in kind.tags:
        tags = values.get(path)
        if isinstance(tags, dict) and tags:
            return {k: v for k, v in tags.items() if isinstance(v, str)}
        if isinstance(tags, Unknown):
            continue
        if isinstance(tags, list):
            # CloudFormation writes tags as a list of Key and Value.
            pairs = ((t.get("Key"), t.get("Value")) for t in tags if isinstance(t, dict))
            return {k: v for k, v in pairs if isinstance(k, str) and isinstance(v, str)}
    return {}
