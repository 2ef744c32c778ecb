"""`residency runs`: which runs were kept, and the removal of those that are old enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from scanner.cli._evidence import config_file, find_store, private_key, public_keys
from scanner.cli._options import read_config
from scanner.cli._output import show
from scanner.cloud.problem import plain

if TYPE_CHECKING:
    from collections.abc import Sequence, Sized
    from pathlib import Path

    from scanner.config import Config
    from scanner.evidence import Kept, PublicKey, Store
    from scanner.evidence.survey import Survey

_HEADERS = ("run", "finished (UTC)", "as of", "verdicts", "findings", "unknown", "gaps", "signed")


@click.command("runs")
@click.argument("store", required=False)
@config_file
@click.option("-f", "--format", "format_", type=click.Choice(["table", "json"]), default="table")
@click.option("--prune", is_flag=True, help="Say which runs are old enough to be removed.")
@click.option("--keep-days", type=click.IntRange(1, 36500), help="With --prune: how old that is.")
@click.option("--yes", is_flag=True, help="With --prune: remove them.")
@click.option(
    "--signing-key",
    metavar="FILE",
    help="With --prune: the private key that signs the record of what went.",
)
def command(  # noqa: PLR0913 - click hands over options by name
    *,
    store: str | None,
    config_file: Path | None,
    format_: str,
    prune: bool,
    keep_days: int | None,
    yes: bool,
    signing_key: str | None,
) -> int:
    """List the runs in a store of evidence, or remove old ones (--prune).

    STORE is a folder, s3://BUCKET/PREFIX or gs://BUCKET/PREFIX; by default that of residency.toml.
    The list tells what the runs say of themselves; `residency verify` checks it. --prune removes
    nothing without --yes, never the newest run, and leaves a record of what went.
    """
    from scanner.evidence.survey import survey

    config = read_config(config_file)
    place = find_store(store, config)
    if prune:
        days = keep_days or config.evidence.keep_days
        if days is None:
            message = "--prune needs --keep-days, or evidence.keep_days in residency.toml"
            raise click.UsageError(message)
        _prune(place, days, config, signing_key, yes=yes)
        return 0
    if keep_days or yes or signing_key:
        message = "--keep-days, --yes and --signing-key go with --prune"
        raise click.UsageError(message)
    found = survey(place)
    keys = public_keys((), config)
    show(_json(place, found, keys) if format_ == "json" else _table(place, found, keys))
    for strange in found.strange:
        click.echo(plain(f"{place.address}/{strange.key}: {strange.why}"), err=True)
    return 0


def _prune(place: Store, days: int, config: Config, key: str | None, *, yes: bool) -> None:
    from scanner.evidence.pruning import plan, prune

    wanted = plan(place, days)
    if yes:
        prune(place, wanted, private_key(key, config))
    did = "removed" if yes else "would remove"
    runs, files = _count(wanted.runs, "run"), _count(wanted.objects, "file")
    lines = [f"{did} {run.id.name}" for run in wanted.runs]
    lines.append(f"{did} {runs} older than {_count(range(days), 'day')}, and {files} of no other")
    if not yes and (wanted.runs or wanted.objects):
        lines.append("nothing was removed; --yes removes it")
    if yes and (wanted.runs or wanted.objects) and "://" in place.address:
        lines.append("a bucket that keeps versions or deleted objects holds them for as long as")
        lines.append("its own settings say")
    show("\n".join(lines) + "\n")


def _count(things: Sized, word: str) -> str:
    return f"{len(things)} {word}" if len(things) == 1 else f"{len(things)} {word}s"


def _table(place: Store, found: Survey, keys: Sequence[PublicKey]) -> str:
    from tabulate import tabulate

    if not found.runs:
        return f"{place.address}: there are no runs\n"
    rows = [
        (
            run.id.name,
            f"{run.manifest.finished:%Y-%m-%d %H:%M}",
            run.manifest.as_of,
            ", ".join(f"{a.id}: {a.verdict}" for a in run.manifest.agreements),
            run.manifest.totals.failed,
            run.manifest.totals.unknown,
            run.manifest.gaps,
            _signed(run, keys),
        )
        for run in found.runs
    ]
    return tabulate(rows, headers=_HEADERS, disable_numparse=True) + "\n"


def _json(place: Store, found: Survey, keys: Sequence[PublicKey]) -> str:
    import msgspec

    told = {
        "schema": "residency/runs/1",
        "store": place.address,
        "runs": [_told(run, keys) for run in found.runs],
        "pruned": [pruned for b in found.tombstones for pruned in b.tombstone.runs],
        "strange": found.strange,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"


def _told(run: Kept, keys: Sequence[PublicKey]) -> dict[str, Any]:
    manifest = run.manifest
    return {
        "run": run.id.name,
        "digest": run.id.digest,
        "finished": manifest.finished,
        "kept": manifest.kept,
        "as_of": manifest.as_of,
        "tool": manifest.tool,
        "verdict": manifest.verdict,
        "agreements": {a.id: a.verdict for a in manifest.agreements},
        "findings": manifest.totals.failed,
        "unknown": manifest.totals.unknown,
        "gaps": manifest.gaps,
        "signed": _signed(run, keys),
        "keys": [keyid for keyid, _ in run.opened.signatures],
        "plans": manifest.plans,
    }


def _signed(run: Kept, keys: Sequence[PublicKey]) -> str:
    """Return `yes` only where one of the configured keys says so."""
    if not run.opened.signatures:
        return "no"
    if run.opened.signed_by(keys):
        return "yes"
    known = {key.keyid for key in keys}
    return "wrong" if any(i in known for i, _ in run.opened.signatures) else "unchecked"
