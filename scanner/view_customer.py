"""What serves one customer: by a tag on each resource."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from scanner.customers import SHARED, parts, plain, values
from scanner.model import Controller

if TYPE_CHECKING:
    from scanner.model import Result
    from scanner.view_record import Purpose, RecordView


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """Whom a report is limited to, and how much of what is left is theirs alone or shared."""

    value: str
    tag: str
    controller: Controller | None
    own: int
    shared: int
    """What carries no such tag, or names others as well, or of which tags could not be seen; the
    register as well."""
    others: Mapping[str, int]
    """How many resources were left out, by the value of the tag. Not for the customer to read."""


def limited(result: Result, customer: str, tag: str) -> tuple[Customer, Result]:
    """Leave out what carries the tag of others only. Raises `click.UsageError` if none has it.

    A misspelt name would otherwise give a report on what is shared alone.
    """
    wanted = plain(customer)
    tags = [values(resource, tag) for resource in result.resources]
    named = {value for told in tags for value in (*told, *parts(told))} - {""}
    if wanted not in map(plain, named):
        close = difflib.get_close_matches(customer, sorted(named), n=1)
        hint = f" (did you mean {close[0]}?)" if close else ""
        message = f"no resource carries the tag {tag}={customer}{hint}"
        raise click.UsageError(message)
    left, others, own = [], Counter[str](), 0
    for resource, told in zip(result.resources, tags, strict=True):
        whose, each = {plain(v) for v in told}, {plain(p) for p in parts(told)}
        if whose == {wanted}:
            own += 1
        elif whose and not each & {wanted, *SHARED}:
            others[", ".join(told)] += 1
            continue
        left.append(resource)
    controllers = {plain(id_): one for id_, one in result.register.controllers.items()}
    found = Customer(
        value=customer,
        tag=tag,
        controller=controllers.get(wanted),
        own=own,
        shared=len(left) - own,
        others=dict(sorted(others.items())),
    )
    return found, replace(result, resources=tuple(left))


def purposes(record: RecordView, customer: Customer | None) -> list[Purpose]:
    """Return what is done for this customer and for all; with no customer, all of it."""
    return [
        one
        for one in record.purposes
        if customer is None or one.all_of_them or customer.controller in one.controllers
    ]


def left_out(customer: Customer) -> str | None:
    """Say to whoever makes the report what it leaves out, so that a shared store is noticed."""
    if not customer.others:
        return None
    told = ", ".join(f"{name} ({count})" for name, count in customer.others.items())
    return f"left out, by the tag {customer.tag} of another customer: {told}"
