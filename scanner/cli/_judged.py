"""What becomes of a result: it is shown, written, and kept as evidence. For scan and merge."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner.cli._evidence import find_store, private_key
from scanner.cli._options import load_agreements, read_config
from scanner.cli._output import check, color, each, show, write
from scanner.evidence import Signer, Store
from scanner.formats import by_suffix, formats
from scanner.verdicts import INCONCLUSIVE, FailOn, exit_code

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.config import Config
    from scanner.model import Result
    from scanner.scan import Scanned

_OPTIONS = (
    click.option("-f", "--format", "format_", default="table", help="table, json or csv."),
    click.option(
        "-o",
        "--output",
        multiple=True,
        type=click.Path(dir_okay=False, path_type=Path),
        help="Also write a file; its suffix says the format. May be given several times.",
    ),
    click.option("--all", "keep_passes", is_flag=True, help="List what is in order as well."),
    click.option(
        "--fail-on",
        type=click.Choice(["finding", "gap", "never"]),
        default="gap",
        show_default=True,
        help="What makes the exit code other than 0: findings only, gaps as well, or nothing.",
    ),
    click.option(
        "--evidence",
        metavar="STORE",
        help="Keep this run there: a folder, s3://BUCKET/PREFIX or gs://BUCKET/PREFIX; by default "
        "evidence.store of residency.toml.",
    ),
    click.option("--no-evidence", is_flag=True, help="Keep this run nowhere."),
)


def shown(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say what becomes of a result."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What is to become of the result, found to be in order before any work is done."""

    format: Any
    files: tuple[tuple[Path, Any], ...]
    keep_passes: bool
    fail_on: FailOn
    kept: _Kept | None

    @classmethod
    def of(cls, options: dict[str, Any], *also: Path) -> Ending:
        """Take these options out. `also` are other files that will be written."""
        name, output = options.pop("format_"), options.pop("output")
        keep_passes, fail_on = options.pop("keep_passes"), options.pop("fail_on")
        evidence, none = options.pop("evidence"), options.pop("no_evidence")
        format_ = formats().get(name)
        if format_ is None:
            message = f"unknown format {name}. There are: {', '.join(formats())}."
            raise click.UsageError(message)
        files = tuple((path, by_suffix(path)) for path in output)
        check((*output, *also))
        kept = None if none else _Kept.of(evidence, read_config(options["config_file"]))
        return cls(format=format_, files=files, keep_passes=keep_passes, fail_on=fail_on, kept=kept)

    @property
    def store(self) -> Store | None:
        """Where the run will be kept."""
        return self.kept.store if self.kept else None

    def finish(self, scanned: Scanned, options: dict[str, Any]) -> int:
        """Show, write and keep the result, and return the exit code."""
        result = scanned.result
        result = replace(result, exit_code=_ends_with(result, self.fail_on))
        width = shutil.get_terminal_size((100, 24)).columns
        text = self.format.render(result, width=width, color=color())
        writes = (partial(write, path, module.render(result)) for path, module in self.files)
        # What was found is shown and written first: whatever becomes of the store, it is not lost.
        each([partial(show, text), *writes])
        if self.kept:
            config = read_config(options["config_file"])
            self.kept.keep(replace(scanned, result=result), config, options)
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

    def keep(self, scanned: Scanned, config: Config, options: dict[str, Any]) -> None:
        """Keep the run, and say under which name and digest."""
        from scanner.evidence import keep
        from scanner.part import called

        agreements = load_agreements(config, options["agreement"])
        run = keep(
            scanned.result,
            scanned.inventory,
            agreements,
            self.store,
            self.signer,
            calls=called(scanned.parts),
        )
        signed = "" if self.signer else "; not signed (evidence.key in residency.toml)"
        click.echo(f"kept as {run.name} in {self.store.address}{signed}", err=True)
        click.echo(f"digest {run.digest}", err=True)


def _ends_with(result: Result, fail_on: FailOn) -> int:
    # Where nothing was named to look at, "no finding" would say what nobody has seen.
    nothing = not result.coverage and not result.resources
    return INCONCLUSIVE if nothing and fail_on != "never" else exit_code(result.verdict, fail_on)
