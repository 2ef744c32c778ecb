"""Of what the rules ask whether anyone can reach it: stores, and what data passes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.access.grants import ANYONE

if TYPE_CHECKING:
    from scanner.model import AccessPath, Resource

_PASSES_ON = {"temporary", "transit"}
_SETTINGS = "control-plane"
_NAMED = {"principal", "share"}


def is_asked(resource: Resource) -> bool:
    """Say so of one resource.

    Left out is what is declared, what is settings alone, and what keeps nothing and has a way in
    that tells of anyone: other rules answer for that way. The same set as in `lib/scope.rego`.
    """
    facts = resource.facts
    if resource.basis == "declared":
        return False
    if facts.persistence == _SETTINGS and facts.public is not True:
        return False
    if facts.persistence not in {*_PASSES_ON, _SETTINGS}:
        return True
    if facts.public is None:
        return not any(map(_is_unnamed, facts.access))
    return facts.public is False or not any(map(_is_anyone, facts.access))


def _is_anyone(path: AccessPath) -> bool:
    return path.kind == "principal" and path.principal == ANYONE and path.party is None


def _is_unnamed(path: AccessPath) -> bool:
    return path.kind in _NAMED and path.principal is None and path.party is None
