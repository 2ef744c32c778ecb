"""`residency verify`: is what was kept still what it was, and whose is it."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

import click

from scanner.cli._evidence import Every, config_file, find_store, public_keys, split_run
from scanner.cli._options import read_config
from scanner.cli._output import show
from scanner.cloud.problem import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import timedelta
    from pathlib import Path

    from scanner.evidence import Line

_VERDICTS = {
    0: "all in order",
    1: "something does not match",
    3: "not everything could be checked",
}
_NEWEST = (
    "That the newest run was not removed, no chain can show: --expect DIGEST holds the store "
    "against a digest that was noted elsewhere."
)


@click.command("verify")
@click.argument("target", required=False, metavar="[STORE|RUN]")
@config_file
@click.option("--key", "keys", multiple=True, metavar="FILE", help="A public key to check with.")
@click.option("--every", type=Every(), help="How often a run is due, such as 1d: name the gaps.")
@click.option("--expect", multiple=True, metavar="DIGEST", help="A run that has to be there.")
@click.option("--replay", is_flag=True, help="Judge again by what was kept; the same comes out?")
@click.option("-f", "--format", "format_", type=click.Choice(["text", "json"]), default="text")
@click.option("-v", "--verbose", is_flag=True, help="A line for each check that is in order too.")
def command(  # noqa: PLR0913 - click hands over options by name
    *,
    target: str | None,
    config_file: Path | None,
    keys: tuple[str, ...],
    every: timedelta | None,
    expect: tuple[str, ...],
    replay: bool,
    format_: str,
    verbose: bool,
) -> int:
    """Check kept runs: signatures, the digest of each file, and that no run is missing.

    STORE is a folder, s3://BUCKET/PREFIX or gs://BUCKET/PREFIX, by default that of residency.toml;
    RUN is one run in it: STORE/runs/NAME.json. Exit code: 0 all in order, 1 something does not
    match, 2 usage, 3 not everything could be checked (not signed, unknown key, unreadable, a gap).
    """
    from scanner.evidence import EvidenceError, Line, Wanted, exit_code, verify
    from scanner.evidence.manifest import is_digest

    for digest in expect:
        if not is_digest(digest):
            message = f"--expect {digest}: is no digest (64 hex digits, as in runs -f json)"
            raise click.UsageError(message)
    config = read_config(config_file)
    address, run = split_run(target)
    store = find_store(address, config)
    wanted = Wanted(
        keys=public_keys(keys, config),
        run=run,
        every=every or (None if run else config.evidence.every),
        expect=expect,
        replay=replay,
    )
    try:
        lines = verify(store, wanted)
    except EvidenceError as error:
        if error.usage:
            raise
        lines = [Line(level="open", text=f"cannot be read: {error}")]
    code = exit_code(lines)
    if format_ == "json":
        show(_json(store.address, lines, code))
    else:
        told = lines if verbose or run else _short(lines)
        hint = [] if run or expect else [_NEWEST]
        shown = [_text(line) for line in told]
        show("\n".join([*shown, f"{store.address}: {_VERDICTS[code]}", *hint]) + "\n")
    return code


def _short(lines: Sequence[Line]) -> Iterable[Line]:
    """One line for each run that is in order; of others, all that is not."""
    ordered = sorted(lines, key=lambda line: line.run or "~")
    for run, group in groupby(ordered, key=lambda line: line.run):
        found = list(group)
        odd = [line for line in found if line.level != "ok"]
        if odd or run is None:
            yield from found if run is None else odd
        else:
            more = f", and {len(found) - 1} more checks" if len(found) > 1 else ""
            yield replace(found[0], text=f"{found[0].text}{more}")


def _text(line: Line) -> str:
    about = f"{plain(line.run, 100)}: " if line.run else ""
    return f"{line.level:5}  {about}{plain(line.text)}"


def _json(address: str, lines: Sequence[Line], code: int) -> str:
    import msgspec

    told = {
        "schema": "residency/verification/1",
        "store": address,
        "exit_code": code,
        "lines": lines,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"
