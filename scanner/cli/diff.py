"""`residency diff`: what moved between two runs."""

from __future__ import annotations

import importlib
import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scanner.cli._evidence import config_file
from scanner.cli._options import read_config
from scanner.cli._output import check, color, each, show, write

if TYPE_CHECKING:
    from scanner.words import Language

_FORMS = ("table", "markdown", "json")


@click.command("diff")
@click.argument("old", required=False)
@click.argument("new", required=False)
@config_file
@click.option(
    "--store",
    metavar="STORE",
    help="Where runs are kept: a folder, s3://BUCKET/PREFIX or gs://BUCKET/PREFIX; by default "
    "evidence.store of residency.toml.",
)
@click.option("-f", "--format", "format_", type=click.Choice(_FORMS), default="table")
@click.option(
    "-o",
    "--output",
    multiple=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write a file: .txt, .md or .json. May be given several times.",
)
@click.option(
    "--lang",
    type=click.Choice(["nl", "en"]),
    default="en",
    show_default=True,
    help="Language of Markdown.",
)
def command(  # noqa: PLR0913 - click hands over options by name
    *,
    old: str | None,
    new: str | None,
    config_file: Path | None,
    store: str | None,
    format_: str,
    output: tuple[Path, ...],
    lang: Language,
) -> int:
    """Tell what moved between two runs: copies, exposure, findings, verdicts, what could be seen.

    OLD and NEW are results (`scan -o FILE.json`), runs of a store (STORE/runs/NAME.json, or their
    names) or dates: the newest run finished by the end of that day, UTC. Left out, they are the
    newest run but one and the newest. Signatures are checked by `residency verify`. Exit code:
    0 nothing opened, 1 a finding was opened or a copy is outside the EEA that was not, 2 usage,
    3 part of it cannot be compared, 4 failure.
    """
    from scanner.cli._runs import Runs
    from scanner.diff import compare, exit_code, follow

    writes = [(path, _by_suffix(path)) for path in output]
    check(output)
    runs = Runs(store, read_config(config_file))
    one, other = runs.both(old, new)
    diff = compare(one.result, other.result, (one.name, other.name))
    if one.result.run.finished > other.result.run.finished:
        click.echo(f"{one.name} is newer than {other.name}: OLD comes first", err=True)
    diff = follow(diff, runs.until(one, other))
    width = shutil.get_terminal_size((100, 24)).columns
    text = _form(format_).render(diff, lang, width=width, color=color())
    files = [(path, form.render(diff, lang)) for path, form in writes]
    each([partial(show, text), *(partial(write, path, made) for path, made in files)])
    return exit_code(diff)


def _form(name: str) -> Any:  # noqa: ANN401 - a module of scanner.diff
    return importlib.import_module(f"scanner.diff.{name}")


def _by_suffix(path: Path) -> Any:  # noqa: ANN401 - as above
    known = {form.SUFFIX: form for form in map(_form, _FORMS)}
    if path.suffix.lower() not in known:
        message = f"{path}: the suffix says no format. There are: {', '.join(sorted(known))}."
        raise click.UsageError(message)
    return known[path.suffix.lower()]
