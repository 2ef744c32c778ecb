"""What serves one customer: by a tag on each resource."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from scanner.model import Controller

if TYPE_CHECKING:
    from scanner.model import Resource, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """Whom a report is limited to, and how much of what is left is theirs alone or shared."""

    value: str
    tag: str
    controller: Controller | None
    own: int
    shared: int
    """What carries no such tag, or of which tags could not be seen; the register as well."""


def limited(result: Result, customer: str, tag: str) -> tuple[Customer, Result]:
    """Leave out what carries the tag of another customer. Raises `click.UsageError` if none has it.

    A misspelt name would otherwise give a report on what is shared alone.
    """
    named = {value for r in result.resources if (value := _customer(r, tag)) is not None}
    if customer not in named:
        close = difflib.get_close_matches(customer, sorted(named), n=1)
        hint = f" (did you mean {close[0]}?)" if close else ""
        message = f"no resource carries the tag {tag}={customer}{hint}"
        raise click.UsageError(message)
    left = tuple(r for r in result.resources if _customer(r, tag) in {None, customer})
    own = sum(1 for r in left if _customer(r, tag) == customer)
    found = Customer(
        value=customer,
        tag=tag,
        controller=result.register.controllers.get(customer),
        own=own,
        shared=len(left) - own,
    )
    return found, replace(result, resources=left)


def _customer(resource: Resource, tag: str) -> str | None:
    # What is declared has no tags of a cloud.
    return None if resource.basis == "declared" else resource.tags.get(tag)
