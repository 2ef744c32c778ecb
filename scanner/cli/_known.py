"""What options name, held against what there is, before anything is scanned."""

from __future__ import annotations

from datetime import UTC, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


def types(named: tuple[str, ...]) -> tuple[str, ...]:
    """Return types that have a collector. Raises `UsageError`."""
    from scanner.targets.unit import collectors

    known = {*collectors("aws"), *collectors("gcp")}
    for name in named:
        if name not in known:
            message = f"unknown type {name}. There are: {', '.join(sorted(known))}."
            raise click.UsageError(message)
    return named


def regions(named: tuple[str, ...]) -> None:
    """Refuse what is no region of any provider: with it, all would be left out."""
    from scanner.places.resolve import all_codes, resolve

    if named:
        known = {c for p in ("aws", "gcp") for c in all_codes(p) if resolve(p, c).kind == "region"}
        for name in named:
            if name not in known:
                near = get_close_matches(name, sorted(known), n=3)
                hint = f" Did you mean {' or '.join(near)}?" if near else ""
                message = f"unknown region {name}.{hint}"
                raise click.UsageError(message)


def profiles(named: Sequence[str]) -> None:
    """Refuse an AWS profile that is not there, whether an option or the configuration names it."""
    if named:
        from botocore.exceptions import BotoCoreError
        from botocore.session import Session

        try:
            known = Session().available_profiles
        except BotoCoreError as error:
            message = f"the AWS profiles cannot be read: {error}"
            raise click.UsageError(message) from error
        for name in named:
            if name not in known:
                there = f"There are: {', '.join(known)}." if known else "There are none."
                message = f"unknown AWS profile {name}. {there}"
                raise click.UsageError(message)


def not_past(as_of: date) -> None:
    """Refuse a day that is over: what is seen now says nothing of it."""
    now = datetime.now(UTC)
    if as_of < min(now.date(), now.astimezone().date()):
        message = (
            f"--as-of {as_of} is in the past: what was true then is not what a scan sees now."
            " Use report --run with the result of a scan of that day."
        )
        raise click.UsageError(message)
