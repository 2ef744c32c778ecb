"""`residency merge`: judge what several machines saw of one scan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scanner.cli._judged import Ending, shown
from scanner.cli._options import config_digest, joined_order, judging, make_engine, tell


@click.command("merge")
@click.argument(
    "files",
    metavar="PART...",
    nargs=-1,
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
)
@judging
@shown
def command(
    *,
    files: tuple[Path, ...],
    **options: Any,  # noqa: ANN401 - the shared options
) -> int:
    """Join the parts that `residency scan --shard` wrote, and judge them once.

    Takes all parts of one scan, with the residency.toml that each was taken with. What no part
    looked at, that of a part that is not there included, was not seen: it is a gap. Ends with the
    exit code of a scan.
    """
    from scanner.join import missing
    from scanner.part import PartError, check
    from scanner.part_file import read
    from scanner.scan import judged

    ending = Ending.of(options)
    try:
        parts = [(str(path), read(path)) for path in files]
        check(parts, config_digest(options["config_file"]))
    except PartError as error:
        raise click.UsageError(str(error)) from error
    order = joined_order(options, keep_passes=ending.keep_passes, evidence=ending.store)
    engine = make_engine(order.config, options["opa_url"], options["opa_ca_file"])
    given = [part for _, part in parts]
    tell(given)
    for number in missing(given):
        click.echo(f"part {number} of {given[0].share.of} is missing: what it saw is not here",
                   err=True)  # fmt: skip
    return ending.finish(judged(given, order, engine), options)
