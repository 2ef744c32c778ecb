"""`residency scan`: look at live accounts and the register, and judge them."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner.cli._options import run_scan, source
from scanner.cli._output import check, color, each, show, write
from scanner.formats import by_suffix, formats
from scanner.verdicts import INCONCLUSIVE, exit_code

if TYPE_CHECKING:
    from scanner.model import Result
    from scanner.verdicts import FailOn


@click.command("scan")
@source
@click.option("-f", "--format", "format_", default="table", help="table, json or csv.")
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
    type=click.Choice(["finding", "gap", "never"]),
    default="gap",
    show_default=True,
    help="What makes the exit code other than 0: findings only, gaps as well, or nothing.",
)
def command(
    format_: str,
    output: tuple[Path, ...],
    keep_passes: bool,  # noqa: FBT001 - click hands over flags by name
    fail_on: FailOn,
    **options: Any,  # noqa: ANN401 - the shared options
) -> int:
    """Look at live accounts and the register, and judge every copy and access path.

    Reads residency.toml, or what --aws, --profile and --project name. Exit code: 0 conform and
    complete, 1 finding, 2 usage or configuration, 3 inconclusive (something could not be seen),
    4 the tool failed.
    """
    shown = formats().get(format_)
    if shown is None:
        message = f"unknown format {format_}. There are: {', '.join(formats())}."
        raise click.UsageError(message)
    files = [(path, by_suffix(path)) for path in output]
    check(output)
    result = run_scan(options, keep_passes=keep_passes)
    result = replace(result, exit_code=_ends_with(result, fail_on))
    width = shutil.get_terminal_size((100, 24)).columns
    text = shown.render(result, width=width, color=color())
    writes = (partial(write, path, module.render(result)) for path, module in files)
    each([partial(show, text), *writes])
    return result.exit_code


def _ends_with(result: Result, fail_on: FailOn) -> int:
    # Where nothing was named to look at, "no finding" would say what nobody has seen.
    nothing = not result.coverage and not result.resources
    return INCONCLUSIVE if nothing and fail_on != "never" else exit_code(result.verdict, fail_on)
