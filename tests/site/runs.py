"""Nights to make a site of."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests import samples
from tests.samples import STARTED, bucket, copy, coverage, result

if TYPE_CHECKING:
    from scanner.model import Result


def night(number: int, *resources: Any, **changes: Any) -> Result:
    """Judge what one night saw; nights count from the day of the samples."""
    changes.setdefault("coverage", (coverage("complete", "global"),))
    made = result(*resources, **changes)
    return at(made, number)


def at(made: Result, number: int) -> Result:
    started = STARTED + timedelta(days=number)
    run = replace(
        made.run,
        started=started,
        finished=started + timedelta(minutes=17),
        inventory_digest=f"{number:064x}",
    )
    return replace(made, run=run)


INSIDE = bucket("calls", copy("primary", "eu-central-1"))
OUTSIDE = bucket("calls", copy("primary", "us-east-1"))
OTHER = bucket("fax", copy("primary", "eu-west-2"))


def nights() -> list[Result]:
    """Give three nights with a day without one: one finding stays, one goes, one comes."""
    return [
        night(0, OUTSIDE, INSIDE),
        night(1, OUTSIDE, OTHER),
        night(3, OTHER, INSIDE),
    ]


def worst() -> list[Result]:
    """Give two nights of the estate where everything is wrong."""
    return [at(samples.leaks(), 0), at(samples.leaks(), 1)]
