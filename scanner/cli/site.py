"""`residency site`: a folder of pages about all runs, for any web server or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scanner.cli import _past
from scanner.cli._evidence import config_file, find_store, public_keys
from scanner.cli._options import read_config

if TYPE_CHECKING:
    from scanner.config import Config
    from scanner.evidence.period import Period


@click.command("site")
@click.argument("sources", nargs=-1, metavar="[STORE | RESULT.json...]")
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Make this folder. One that was made so before is replaced, all at once.",
)
@click.option(
    "-a", "--agreement", multiple=True, help="Tell of this agreement: an id or a .toml file."
)
@click.option("--key", "keys", multiple=True, metavar="FILE", help="A public key to check with.")
@config_file
def command(
    sources: tuple[str, ...],
    folder: Path,
    agreement: tuple[str, ...],
    keys: tuple[str, ...],
    config_file: Path | None,
) -> int:
    """Make a static site: verdicts, map, history of findings and all reports, in two languages.

    STORE is a store of evidence (a folder, s3://BUCKET/PREFIX or gs://BUCKET/PREFIX; by default
    that of residency.toml), which is checked: what is missing, unsigned, too old or damaged stands
    on the pages. Else name the results of `scan -o RESULT.json`. Whoever may read the pages reads
    names of resources: keep them where your reports may be.
    """
    from scanner.evidence.period import EVERY
    from scanner.site.build import SiteError, build, check

    config = read_config(config_file)
    try:
        check(folder)
        period = _period(sources, keys, config)
        runs = period.results if period else [_past.read_result(file) for file in sources]
        last = max(runs, key=lambda run: run.run.finished)
        build(
            runs,
            folder,
            agreements=_past.agreements(last, config, agreement),
            period=period,
            every=config.evidence.every or EVERY,
        )
    except SiteError as error:
        raise click.UsageError(str(error)) from error
    return 0


def _period(sources: tuple[str, ...], keys: tuple[str, ...], config: Config) -> Period | None:
    """Read the whole store that is meant; `None` where results are named."""
    files = [source for source in sources if source.endswith(".json")]
    if files and len(files) == len(sources):
        if keys:
            message = "--key goes with a store; a result that lies by itself is not signed"
            raise click.UsageError(message)
        return None
    if len(sources) > 1:
        message = "name one store, or results of scans that end in .json"
        raise click.UsageError(message)
    from scanner.evidence import EvidenceError, runs
    from scanner.evidence.period import EVERY, read_period

    store = find_store(sources[0] if sources else None, config)
    kept = [run for run in runs(store) if not run.manifest.plans]
    first = min((run.manifest.finished.date() for run in kept), default=None)
    period = read_period(
        store,
        keys=public_keys(keys, config),
        every=config.evidence.every or EVERY,
        first=first,
    )
    if not period.results:
        message = f"{store.address}: of no run the result can be read"
        raise EvidenceError(message)
    return period
