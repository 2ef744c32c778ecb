"""`residency report`: what is told to people, in Dutch or English."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner import documents, reports
from scanner.cli import _past, _period
from scanner.cli._options import Day, load_agreements, read_config, run_scan, source
from scanner.cli._output import check, each, show, write
from scanner.cloud.problem import plain
from scanner.view_customer import left_out, limited

if TYPE_CHECKING:
    from scanner.documents._report import Report
    from scanner.words import Language

# What says what is looked at, or as of when; the agreements may be chosen from those of the run.
_OF_A_SCAN = {
    "--as-of": "as_of",
    "--region": "region",
    "--type": "types",
    "--aws": "aws",
    "--profile": "profile",
    "--project": "project",
}

_NAMES = sorted((*reports.names(), *reports.OVER_A_PERIOD))


@click.command("report")
@click.argument("name", type=click.Choice(_NAMES))
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", show_default=True)
@click.option(
    "--run",
    "run_file",
    metavar="RUN",
    help="Report on this result of `scan -o FILE.json`, or on a run that was kept "
    "(STORE/runs/NAME); without it, scan now, or for a day in the past take what was kept.",
)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write this file instead of to stdout: .md, .html, .pdf, .csv or .xlsx. Repeatable.",
)
@click.option(
    "--redact",
    is_flag=True,
    help="Put labels in the place of accounts, ARNs, people, hosts and where evidence lies.",
)
@click.option(
    "--customer",
    help="With locations: only what serves this customer, by a tag, and what is shared: without "
    "such a tag, or with several names in it. What is left out is said on stderr.",
)
@click.option(
    "--customer-tag",
    help="That tag; by default the customer_tag of residency.toml, else customer.",
)
@click.option(
    "--store",
    help="With evidence: a folder, s3://… or gs://…; by default that of residency.toml.",
)
@click.option(
    "--from",
    "first",
    type=Day(),
    help="With evidence: the first day; by default 90 days up to and including the last.",
)
@click.option(
    "--until",
    type=Day(),
    help="With evidence: the last day; by default that of the newest run.",
)
@click.option(
    "--key",
    "keys",
    multiple=True,
    metavar="FILE",
    help="With evidence: a public key to check with.",
)
@source
def command(  # noqa: PLR0913 - click hands over options by name
    *,
    name: str,
    lang: Language,
    run_file: str | None,
    outputs: tuple[Path, ...],
    redact: bool,
    customer: str | None,
    customer_tag: str | None,
    **options: Any,  # noqa: ANN401 - the shared options
) -> int:
    """Write a report for people, as Markdown or as a document.

    A page (.html) and a .pdf show a map; .csv and .xlsx hold the tables. A .pdf holds the result
    itself as well, except with --redact or --customer. Ends with the exit code of the scan that it
    makes; with --run or a past --as-of, 0 once the report is written. `evidence` tells of the runs
    that a store holds of a period; it makes no scan, and has no map and no result in it.
    """
    _check(outputs)
    given = options | {"run_file": run_file, "customer": customer, "redact": redact}
    _period.refuse(name, given)
    if name in reports.OVER_A_PERIOD:
        told = _period.compose(name, lang, given)
        if outputs:
            _write(outputs, told)
        else:
            show(told.markdown)
        return 0
    if run_file:
        _refuse(options)
    config = read_config(options["config_file"])
    past = None
    if run_file:
        past = _past.named(run_file)
    elif options["as_of"]:
        past = _past.on(options["as_of"], config, load_agreements(config, options["agreement"]))
    result = past or run_scan(options).result
    if result.run.plans:
        message = f"{run_file} is the result of a check; a report tells of what is there"
        raise click.UsageError(message)
    chosen = _past.agreements(result, config, options["agreement"])
    customer_tag = customer_tag or config.customer_tag
    text = reports.render(
        name,
        result,
        lang,
        agreements=chosen,
        redact=redact,
        customer=customer,
        customer_tag=customer_tag,
    )
    shown = result
    if customer is not None:
        of_one, shown = limited(result, customer, customer_tag)
        if others := left_out(of_one):
            click.echo(plain(others), err=True)
    from scanner.documents._report import compose, without_map

    if outputs:
        # The whole result would tell what the report leaves out.
        whole = not redact and customer is None
        report = compose(name, text, shown, lang, agreements=chosen, attach=whole)
        _write(outputs, report)
    else:
        show(without_map(text))
    return 0 if past else result.exit_code


def _check(outputs: tuple[Path, ...]) -> None:
    # What is missing for a kind of document is told before the scan.
    for output in outputs:
        documents.by_suffix(output).ready()
    check(outputs)


def _write(outputs: tuple[Path, ...], report: Report) -> None:
    made = [(path, documents.by_suffix(path).render(report)) for path in outputs]
    each(partial(write, path, data) for path, data in made)


def _refuse(options: dict[str, Any]) -> None:
    given = [option for option, name in _OF_A_SCAN.items() if options[name]]
    if given:
        message = f"--run reports on a scan that was made; a new scan is needed for {given[0]}"
        raise click.UsageError(message)
