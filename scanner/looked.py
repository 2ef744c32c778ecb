"""How much the rules were asked about: copies, stores, ways in, safeguards and parties."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, NamedTuple

from scanner import reachable
from scanner.figures import keeps, rule_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.engine.metadata import RuleText
    from scanner.model import ControlKind, Resource, Result, Role

_KIND = {"planned": "planned", "key": "keys"}


class Shape(NamedTuple):
    """What rules can be asked of a resource: its parts by role, and whether it counts at all."""

    declared: bool
    keeps: bool
    roles: tuple[Role, ...]
    paths: int
    party: str | None
    category: str = ""
    controls: tuple[ControlKind, ...] = ()
    reachable: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """How many parts rules were asked about; `stores` are what holds the copies.

    `passing` is what keeps nothing and was asked whether anyone can reach it.
    """

    copies: int = 0
    planned: int = 0
    keys: int = 0
    stores: int = 0
    passing: int = 0
    paths: int = 0
    parties: int = 0
    controls: int = 0

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
            r.facts.category,
            tuple(c.kind for c in r.facts.controls),
            reachable.is_asked(r),
        )
        for r in resources
    )


def looked_at(result: Result, rules: Iterable[str], found: Counter[Shape]) -> Looked | None:
    """Count the parts that these rules answered for; `None` if this version lacks one of them."""
    texts = [rule_text(rule) for rule in rules]
    known = [text for text in texts if text]
    if len(known) < len(texts):
        return None
    asked = {text.looks_at for text in known}
    kinds = {kind for text in known if text.looks_at == "controls" for kind in text.kinds or ("*",)}
    numbers: Counter[str] = Counter()
    for shape, count in found.items():
        if shape.keeps:
            roles = [role for role in shape.roles if _is_asked(known, shape.category, role)]
            for role in roles:
                numbers[_KIND.get(role, "copies")] += count
            # Of what is declared, no settings can be seen.
            if roles or (asked & {"stores", "reachable"} and not shape.declared):
                numbers["stores"] += count
        elif "reachable" in asked and shape.reachable:
            numbers["passing"] += count
        if "paths" in asked:
            numbers["paths"] += shape.paths * count
        if "parties" in asked and shape.party in result.register.parties:
            numbers["parties"] += count
        numbers["controls"] += count * sum(1 for k in shape.controls if kinds & {k, "*"})
    return Looked(**numbers)


def _is_asked(rules: Iterable[RuleText], category: str, role: Role) -> bool:
    return any(
        text.looks_at == "copies"
        and role in (text.roles or (role,))
        and category in (text.categories or (category,))
        for text in rules
    )
