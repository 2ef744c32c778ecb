"""`residency report evidence`: what a store holds of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from scanner import reports
from scanner.cli import _past
from scanner.cli._evidence import find_store, public_keys
from scanner.cli._options import read_config

if TYPE_CHECKING:
    from datetime import date

    from scanner.documents._report import Report
    from scanner.words import Language

_ONLY_HERE = {"--store": "store", "--from": "first", "--until": "until", "--key": "keys"}
_NOT_HERE = {
    "--run": "run_file",
    "--as-of": "as_of",
    "--region": "region",
    "--type": "types",
    "--aws": "aws",
    "--profile": "profile",
    "--project": "project",
    "--customer": "customer",
}


def refuse(name: str, options: dict[str, Any]) -> None:
    """Raise `UsageError` for an option that does not go with this report."""
    period = name in reports.OVER_A_PERIOD
    odd = [option for option, key in (_NOT_HERE if period else _ONLY_HERE).items() if options[key]]
    if odd and period:
        message = f"{odd[0]} does not go with {name}, which tells of all runs of a period"
        raise click.UsageError(message)
    if odd:
        message = f"{odd[0]} goes with {', '.join(reports.OVER_A_PERIOD)}, not with {name}"
        raise click.UsageError(message)
    if options["customer"] is not None:
        # Told before the scan, which may take long.
        reports.check_customer(name)


def compose(name: str, language: Language, options: dict[str, Any]) -> Report:
    """Write the report. Raises `UsageError` where no store is named, and `EvidenceError`."""
    from scanner.documents._report import over_a_period
    from scanner.evidence.period import EVERY, read_period

    first: date | None = options["first"]
    until: date | None = options["until"]
    if first and until and first > until:
        message = f"--from {first} is after --until {until}"
        raise click.UsageError(message)
    config = read_config(options["config_file"])
    period = read_period(
        find_store(options["store"], config),
        keys=public_keys(options["keys"], config),
        every=config.evidence.every or EVERY,
        first=first,
        until=until,
    )
    text = reports.render(
        name,
        period.shown,
        language,
        agreements=_past.agreements(period.shown, config, options["agreement"]),
        redact=options["redact"],
        period=period,
    )
    return over_a_period(name, text, period.until, language)
