"""`residency report`: what is told to people, in Dutch or English."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner import reports
from scanner.cli._options import load_agreements, read_config, run_scan, source
from scanner.cli._output import check, show, write

if TYPE_CHECKING:
    from scanner.model import Result
    from scanner.words import Language


SUFFIX = ".md"

# What says what is looked at, or as of when; the agreements may be chosen from those of the run.
_OF_A_SCAN = {
    "--as-of": "as_of",
    "--region": "region",
    "--type": "types",
    "--aws": "aws",
    "--profile": "profile",
    "--project": "project",
}


@click.command("report")
@click.argument("name", type=click.Choice(reports.names()))
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", show_default=True)
@click.option(
    "--run",
    "run_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Report on this result of `scan -o FILE.json`; without it, scan now.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write this .md file instead of to stdout.",
)
@source
def command(
    name: str,
    lang: Language,
    run_file: Path | None,
    output: Path | None,
    **options: Any,  # noqa: ANN401 - the shared options
) -> int:
    """Write a report: article3 (clause by clause) or locations (where the data is).

    Ends with the exit code of the scan that it makes; with --run, 0 once the report is written.
    """
    if output:
        _check(output)
    if run_file:
        _refuse(options)
    result = _read(run_file) if run_file else run_scan(options)
    config = read_config(options["config_file"])
    # A run names agreements by id; one's own are files, which the configuration knows.
    files = {Path(name).stem: name for name in config.agreements if name.endswith(".toml")}
    names = options["agreement"] or [files.get(id_, id_) for id_ in result.run.agreements]
    chosen = load_agreements(config, tuple(names))
    text = reports.render(name, result, lang, agreements=chosen)
    if output:
        write(output, text)
    else:
        show(text)
    return 0 if run_file else result.exit_code


def _check(output: Path) -> None:
    if output.suffix.lower() != SUFFIX:
        message = f"{output}: a report is Markdown; name a file that ends in {SUFFIX}"
        raise click.UsageError(message)
    check([output])


def _refuse(options: dict[str, Any]) -> None:
    given = [option for option, name in _OF_A_SCAN.items() if options[name]]
    if given:
        message = f"--run reports on a scan that was made; a new scan is needed for {given[0]}"
        raise click.UsageError(message)


def _read(path: Path) -> Result:
    from scanner.formats.json import read

    try:
        return read(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        message = f"{path}: {error.strerror if isinstance(error, OSError) else error}"
        raise click.UsageError(message) from error
