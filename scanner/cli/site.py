"""`residency site`: a folder of pages about all runs, for any web server or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from scanner.cli._evidence import config_file, find_store
from scanner.cli._options import load_agreements, read_config

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.config import Config
    from scanner.model import Result


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
@config_file
def command(
    sources: tuple[str, ...],
    folder: Path,
    agreement: tuple[str, ...],
    config_file: Path | None,
) -> int:
    """Make a static site: verdicts, map, history of findings and all reports, in two languages.

    STORE is a store of evidence (a folder, s3://BUCKET/PREFIX or gs://BUCKET/PREFIX; by default
    that of residency.toml); else name the results of `scan -o RESULT.json`. Whoever may read the
    pages reads names of resources: keep them where your reports may be.
    """
    from scanner.site import SiteError, build
    from scanner.site.build import check

    config = read_config(config_file)
    try:
        check(folder)
        runs = list(_runs(sources, config))
        if not runs:
            message = "there are no runs to tell of"
            raise click.UsageError(message)
        last = max(runs, key=lambda run: run.run.finished)
        files = {Path(name).stem: name for name in config.agreements if name.endswith(".toml")}
        names = agreement or tuple(files.get(id_, id_) for id_ in last.run.agreements)
        build(runs, folder, agreements=load_agreements(config, names))
    except SiteError as error:
        raise click.UsageError(str(error)) from error
    return 0


def _runs(sources: tuple[str, ...], config: Config) -> Iterator[Result]:
    files = [source for source in sources if source.endswith(".json")]
    if files and len(files) == len(sources):
        yield from (_read(Path(file)) for file in files)
        return
    if len(sources) > 1:
        message = "name one store, or results of scans that end in .json"
        raise click.UsageError(message)
    from scanner.evidence import load, runs

    store = find_store(sources[0] if sources else None, config)
    yield from (load(store, run)[1] for run in runs(store) if not run.manifest.plans)


def _read(path: Path) -> Result:
    from scanner.formats.json import read

    try:
        return read(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        message = f"{path}: {error.strerror if isinstance(error, OSError) else error}"
        raise click.UsageError(message) from error
