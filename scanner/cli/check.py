"""`residency check`: judge plans and templates before they are deployed."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner.cli import _plans
from scanner.cli._options import Day, load_agreements, make_engine, read_config, server
from scanner.cli._output import check, color, each, show, write
from scanner.formats import by_suffix, formats
from scanner.verdicts import exit_code

if TYPE_CHECKING:
    from scanner.verdicts import FailOn


@click.command("check")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, allow_dash=True),
    metavar="FILE…",
)
@click.option(
    "--provider-region",
    multiple=True,
    metavar="NAME[.ALIAS]=REGION",
    help="Region of a provider that the plan does not tell, such as aws=eu-west-1 or "
    "aws.us=us-east-1.",
)
@click.option(
    "--region",
    multiple=True,
    help="Region that a template is deployed to. May be given several times.",
)
@click.option(
    "--parameter",
    multiple=True,
    metavar="NAME=VALUE",
    help="Parameter that a template is deployed with.",
)
@click.option(
    "--with-run",
    metavar="RESULT",
    help="Hold the plan against what is there: the result of `scan -o FILE.json`, a folder of "
    "them (the newest), or `latest`.",
)
@click.option("-c", "--config", "config_file", type=click.Path(path_type=Path),
    help="Configuration; by default residency.toml here, or above in the repository.")  # fmt: skip
@click.option("-a", "--agreement", multiple=True, help="Judge by this agreement: an id or a .toml.")
@click.option("--as-of", type=Day(), help="Judge as of this date; today if not given.")
@click.option("-f", "--format", "format_", default="table",
    help="table, markdown, github, json or csv.")  # fmt: skip
@click.option(
    "-o",
    "--output",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write a file; its suffix says the format. May be given several times.",
)
@click.option("--all", "keep_passes", is_flag=True, help="List what is in order as well.")
@click.option(
    "--fail-on",
    type=click.Choice(["finding", "gap", "later", "never"]),
    default="gap",
    show_default=True,
    help="What makes the exit code other than 0: findings only; unknown places as well; what is "
    "to be seen after the deploy as well; or nothing.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing on stderr that is no error.")
@server
def command(
    files: tuple[str, ...],
    format_: str,
    output: tuple[Path, ...],
    fail_on: FailOn,
    **options: Any,  # noqa: ANN401 - what says how it is judged
) -> int:
    """Judge plans and templates before they are deployed: what would be stored where, and why.

    FILE is a plan (`terraform show -json PLANFILE`, also of OpenTofu), a CloudFormation or SAM
    template, a change set, cdk.out, `pulumi preview --json`, a folder of these, or - for standard
    input; what each is, is detected. No account and no network is used. Exit code: 0 no finding,
    1 finding, 2 usage or a file that cannot be read, 3 the place of something that stores is
    unknown, 4 the tool failed.
    """
    from scanner.check import Order
    from scanner.check import check as judge

    shown = formats().get(format_)
    if shown is None:
        message = f"unknown format {format_}. There are: {', '.join(formats())}."
        raise click.UsageError(message)
    writes = [(path, by_suffix(path)) for path in output]
    check(output)
    config = read_config(options["config_file"])
    agreements = load_agreements(config, options["agreement"])
    engine = make_engine(config, options["opa_url"], options["opa_ca_file"])
    stacks, others = _plans.read(files, _plans.told(options, config))
    if others and not options["quiet"]:
        click.echo(f"left out, as no plan or template: {', '.join(others)}", err=True)
    order = Order(
        stacks=stacks,
        config=config,
        agreements=agreements,
        as_of=options["as_of"] or datetime.now(UTC).date(),
        live=_plans.live(options["with_run"], config),
        keep_passes=options["keep_passes"],
    )
    result = judge(order, engine)
    result = replace(result, exit_code=exit_code(result.verdict, fail_on, result.clauses))
    width = shutil.get_terminal_size((100, 24)).columns
    text = shown.render(result, width=width, color=color())
    each([partial(show, text), *(partial(write, p, module.render(result)) for p, module in writes)])
    return result.exit_code
