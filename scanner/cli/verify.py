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

    from scanner.evidence import Line, Wanted

_VERDICTS = {
    0: "all in order",
    1: "something does not match",
    3: "not everything could be checked",
}
_ALWAYS = (
    "times, which are those of the machine that signed",
    "that who holds the private key did not make all of it anew",
)
_UNTIL_ASKED = {
    "replay": "that a result follows from what was seen (--replay)",
    "every": "that no run was left out (--every 1d)",
    "expect": "that the newest was not removed (--expect DIGEST, of one noted elsewhere)",
}


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
    open_ = _not_checked(wanted)
    if format_ == "json":
        show(_json(store.address, lines, code, open_))
    else:
        told = lines if verbose or run else _short(lines)
        what = f"{store.address}, {plain(run, 60)} alone" if run else store.address
        shown = [_text(line) for line in told]
        end = f"{what}: {_VERDICTS[code]}"
        show("\n".join([*shown, end, f"not checked: {'; '.join(open_)}"]) + "\n")
    return code


def _not_checked(wanted: Wanted) -> list[str]:
    """Say what nobody may read into a store that is in order."""
    asked = [text for name, text in _UNTIL_ASKED.items() if not getattr(wanted, name)]
    if wanted.run:
        asked = ["the runs before and after it", *(t for t in asked if "--replay" in t)]
    return [*asked, *_ALWAYS]


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


def _json(address: str, lines: Sequence[Line], code: int, open_: Sequence[str]) -> str:
    import msgspec

    told = {
        "schema": "residency/verification/1",
        "store": address,
        "exit_code": code,
        "lines": lines,
        "not_checked": open_,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"
