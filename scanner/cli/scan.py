"""`residency scan`: look at live accounts and the register, and judge them."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner.cli._evidence import find_store, private_key
from scanner.cli._options import load_agreements, read_config, run_scan, source
from scanner.cli._output import check, color, each, show, write
from scanner.evidence import Signer, Store
from scanner.formats import by_suffix, formats
from scanner.verdicts import INCONCLUSIVE, exit_code

if TYPE_CHECKING:
    from scanner.config import Config
    from scanner.model import Inventory, Result
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
@click.option(
    "--evidence",
    metavar="STORE",
    help="Keep this run there: a folder, s3://BUCKET/PREFIX or gs://BUCKET/PREFIX; by default "
    "evidence.store of residency.toml.",
)
@click.option("--no-evidence", is_flag=True, help="Keep this run nowhere.")
def command(  # noqa: PLR0913 - click hands over options by name
    *,
    format_: str,
    output: tuple[Path, ...],
    keep_passes: bool,
    fail_on: FailOn,
    evidence: str | None,
    no_evidence: bool,
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
    kept = None if no_evidence else _Kept.of(evidence, read_config(options["config_file"]))
    scanned = run_scan(options, keep_passes=keep_passes, evidence=kept.store if kept else None)
    result = scanned.result
    result = replace(result, exit_code=_ends_with(result, fail_on))
    width = shutil.get_terminal_size((100, 24)).columns
    text = shown.render(result, width=width, color=color())
    writes = (partial(write, path, module.render(result)) for path, module in files)
    # What was found is shown and written first: whatever becomes of the store, that is not lost.
    each([partial(show, text), *writes])
    if kept:
        kept.keep(result, scanned.inventory, read_config(options["config_file"]), options)
    return result.exit_code


@dataclass(frozen=True, slots=True)
class _Kept:
    """Where the run is kept and who signs it, found to be in order before anything is scanned."""

    store: Store
    signer: Signer | None

    @classmethod
    def of(cls, address: str | None, config: Config) -> _Kept | None:
        """Open the store that is named, if one is. Raises `EvidenceError`."""
        address = address or config.evidence.store
        if address is None:
            return None
        store = find_store(address, config)
        store.ready()
        return cls(store, private_key(None, config))

    def keep(
        self, result: Result, inventory: Inventory, config: Config, options: dict[str, Any]
    ) -> None:
        """Keep the run, and say under which name and digest."""
        from scanner.evidence import keep

        agreements = load_agreements(config, options["agreement"])
        run = keep(result, inventory, agreements, self.store, self.signer)
        signed = "" if self.signer else "; not signed (evidence.key in residency.toml)"
        click.echo(f"kept as {run.name} in {self.store.address}{signed}", err=True)
        click.echo(f"digest {run.digest}", err=True)


def _ends_with(result: Result, fail_on: FailOn) -> int:
    # Where nothing was named to look at, "no finding" would say what nobody has seen.
    nothing = not result.coverage and not result.resources
    return INCONCLUSIVE if nothing and fail_on != "never" else exit_code(result.verdict, fail_on)
