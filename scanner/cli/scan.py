"""`residency scan`: look at live accounts and the register, and judge them."""

from __future__ import annotations

import re
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner.cli._judged import Ending, shown
from scanner.cli._options import ordered, run_scan, source, tell, working
from scanner.cli._output import check, write

if TYPE_CHECKING:
    from scanner.part import Share

_EXECUTORS = ("threads", "processes", "dask")
_SHARE = re.compile(r"([0-9]{1,4})/([0-9]{1,4})")
# What only a result can have: a part of a scan is none.
_OF_A_RESULT = {
    "format_": "--format",
    "output": "--output",
    "keep_passes": "--all",
    "fail_on": "--fail-on",
    "evidence": "--evidence",
}


class _Share(click.ParamType["Share"]):
    """One of several shares, as `2/5`."""

    name = "i/n"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - what click has read
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Share:
        """Read the share, or end with a usage error."""
        from scanner.part import Share

        if isinstance(value, Share):
            return value
        found = _SHARE.fullmatch(value)
        if found and 1 <= int(found[1]) <= int(found[2]):
            return Share(number=int(found[1]), of=int(found[2]))
        return self.fail(f'"{value}" is no share (expected 1/5, or 2/5 up to 5/5)', param, ctx)


@click.command("scan")
@source
@shown
@click.option(
    "--executor",
    type=click.Choice(_EXECUTORS),
    default="threads",
    show_default=True,
    help="Where to look from: threads, the cores of this machine, or a Dask cluster.",
)
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="With --executor dask: tcp://HOST:PORT or tls://HOST:PORT; without, a cluster here.",
)
@click.option(
    "--shard",
    type=_Share(),
    help="Look at this share only, such as 2/5. Needs --inventory, and gives no verdict.",
)
@click.option(
    "--inventory",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write what was seen, for residency merge.",
)
@click.pass_context
def command(
    context: click.Context,
    /,
    *,
    executor: str,
    scheduler: str | None,
    shard: Share | None,
    inventory: Path | None,
    **options: Any,  # noqa: ANN401 - the shared options
) -> int:
    """Look at live accounts and the register, and judge every copy and access path.

    Reads residency.toml, or what --aws, --profile and --project name. Exit code: 0 conform and
    complete, 1 finding, 2 usage or configuration, 3 inconclusive (something could not be seen),
    4 the tool failed. With --shard nothing is judged, and 0 says that the part was written.
    """
    if scheduler and executor != "dask":
        message = "--scheduler is for --executor dask"
        raise click.UsageError(message)
    options |= {"executor": executor, "scheduler": scheduler}
    if shard:
        return _part(context, options, shard, inventory)
    ending = Ending.of(options, *([inventory] if inventory else []))
    scanned = run_scan(options, keep_passes=ending.keep_passes, evidence=ending.store)
    if inventory:
        from scanner.part_file import render

        write(inventory, render(scanned.parts[0]))
    return ending.finish(scanned, options)


def _part(
    context: click.Context, options: dict[str, Any], share: Share, inventory: Path | None
) -> int:
    from scanner.part_file import render
    from scanner.scan import take

    if inventory is None:
        message = "--shard needs --inventory FILE: what was seen is written there"
        raise click.UsageError(message)
    for key, name in _OF_A_RESULT.items():
        if context.get_parameter_source(key) == click.core.ParameterSource.COMMANDLINE:
            message = f"{name} is of a result, and a shard has none: give it to residency merge"
            raise click.UsageError(message)
    check([inventory])
    order = replace(ordered(options)[0], share=share)
    part = working(options, lambda advance: take(order, threading.Event(), advance))
    write(inventory, render(part))
    tell([part])
    click.echo(
        f"part {share.number} of {share.of} is written to {inventory}; nothing was judged:"
        " residency merge gives the verdict, from all parts",
        err=True,
    )
    return 0
