"""Parts → one inventory: nothing counted twice, and whatever no part looked at is a gap."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.controls.account import unseen
from scanner.evidence import place
from scanner.model import Coverage, Inventory
from scanner.normalise import normalise, overlay
from scanner.part import keys, share_of
from scanner.run import merged, unique
from scanner.targets.unit import Key
from scanner.unread import settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from scanner.config import Config
    from scanner.evidence.place import Placed
    from scanner.model import Guards
    from scanner.part import Part
    from scanner.targets.unit import Word


def join(
    parts: Sequence[Part], config: Config, *, as_of: date, kept: Placed | None = None
) -> Inventory:
    """Make one inventory of parts that `scanner.part.check` has found to be of one scan.

    `kept` is the store that the run will be kept in, a store like any other.
    """
    seen = merged(r for part in parts for r in part.resources)
    collected = place.add(seen, kept) if kept else seen
    live = [location for part in parts for location in part.live]
    coverage = [c for part in parts for c in part.coverage]
    coverage += _not_looked_at(parts)
    if kept and kept.coverage:
        coverage.append(kept.coverage)
    coverage, left_out = settled(coverage, config, as_of=as_of)
    # What the API says of places counts for all copies, also for keys that are added here.
    identities = tuple(dict.fromkeys(i for part in parts for i in part.identities))
    own = {(who.provider, who.account) for who in identities}
    known = normalise(collected, config, as_of=as_of, coverage=coverage, own=own)
    resources = overlay(known, live)
    words = {word.account: word for part in parts for word in part.words}
    return Inventory(
        started=min(part.started for part in parts),
        finished=max(part.finished for part in parts),
        identities=identities,
        resources=(*resources, *left_out, *unseen(identities, resources)),
        coverage=unique(_confirmed(c, words.get(c.account), as_of) for c in coverage),
        register=config.register,
        guards=_guards(parts),
    )


def _guards(parts: Sequence[Part]) -> tuple[Guards, ...]:
    found = {guards for part in parts for guards in part.guards}
    return tuple(sorted(found, key=lambda guards: (guards.provider, guards.account, repr(guards))))


def _not_looked_at(parts: Sequence[Part]) -> Iterator[Coverage]:
    of = parts[0].share.of
    given = {part.share.number for part in parts}
    told = {Key(c.provider, c.account, c.region, c.type) for part in parts for c in part.coverage}
    known = {key for part in parts for key in keys(part.known)}
    for key in sorted(known - told):
        number = share_of(key, of)
        why = f"part {number} of {of} did not look at it"
        if number not in given:
            why = f"part {number} of {of} was not given"
        yield _gap(key, why)
    # What is in nobody's list may be in the list of the part that is missing.
    for number in sorted(set(range(1, of + 1)) - given):
        for provider in sorted({key.provider for key in known}) or ["aws"]:
            yield _gap(Key(provider, "*", "*", "*"), f"part {number} of {of} was not given")


def _gap(key: Key, why: str) -> Coverage:
    return Coverage(
        provider=key.provider,
        account=key.account,
        region=key.region,
        type=key.type,
        status="failed",
        detail=why,
    )


def _confirmed(coverage: Coverage, word: Word | None, as_of: date) -> Coverage:
    """Put somebody's word on a region that is off, on the days that it holds."""
    if coverage.status != "disabled" or coverage.provider != "aws" or word is None:
        return coverage
    if not word.on <= as_of <= word.until:
        return coverage
    return replace(coverage, detail=word.reason, confirmed_by=word.by, confirmed_on=word.on)


def missing(parts: Iterable[Part]) -> tuple[int, ...]:
    """Return the numbers of the parts that are not there."""
    given = list(parts)
    return tuple(
        sorted(set(range(1, given[0].share.of + 1)) - {part.share.number for part in given})
    )
