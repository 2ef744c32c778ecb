"""Of what the rules ask whether anyone can reach it: stores, and what data passes through."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scanner.model import Resource

_SETTINGS = "control-plane"


def is_asked(resource: Resource) -> bool:
    """Say so of one resource.

    Left out is what is declared, and what is settings alone and is not said to be open. A way in
    that tells of anyone does not answer for it: the rules on ways in stand in other clauses. The
    same set as in `lib/scope.rego`.
    """
    facts = resource.facts
    if resource.basis == "declared":
        return False
    return facts.persistence != _SETTINGS or facts.public is True
