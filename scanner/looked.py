"""How much the rules were asked about: copies, stores, ways in and parties."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, NamedTuple

from scanner.figures import keeps, rule_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.model import Resource, Result, Role

_KIND = {"planned": "planned", "key": "keys"}


class Shape(NamedTuple):
    """What rules can be asked of a resource: its parts by role, and whether it counts at all."""

    declared: bool
    keeps: bool
    roles: tuple[Role, ...]
    paths: int
    party: str | None


@dataclass(frozen=True, slots=True)
class Looked:
    """How many parts rules were asked about; `stores` are what holds the copies."""

    copies: int = 0
    planned: int = 0
    keys: int = 0
    stores: int = 0
    paths: int = 0
    parties: int = 0

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


def shapes(resources: Iterable[Resource]) -> Counter[Shape]:
    """Count resources by what rules can be asked of them: there are many, of few shapes."""
    return Counter(
        Shape(
            r.basis == "declared",
            keeps(r),
            tuple(c.role for c in r.facts.copies),
            len(r.facts.access),
            r.facts.party,
        )
        for r in resources
    )


def looked_at(result: Result, rules: Iterable[str], found: Counter[Shape]) -> Looked | None:
    """Count the parts that these rules answered for; `None` if this version lacks one of them."""
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for rule in rules:
        text = rule_text(rule)
        if text is None:
            return None
        asked[text.looks_at].update(text.roles or ("*",))
    wanted = asked["copies"]
    numbers: Counter[str] = Counter()
    for shape, count in found.items():
        if shape.keeps:
            roles = [role for role in shape.roles if "*" in wanted or role in wanted]
            for role in roles:
                numbers[_KIND.get(role, "copies")] += count
            # Of what is declared, no settings can be seen.
            if roles or (asked["stores"] and not shape.declared):
                numbers["stores"] += count
        if asked["paths"]:
            numbers["paths"] += shape.paths * count
        if asked["parties"] and shape.party in result.register.parties:
            numbers["parties"] += count
    return Looked(**numbers)
