"""`residency init`: a configuration to start from."""

from __future__ import annotations

from pathlib import Path

import click

from scanner.cli._options import FILE
from scanner.cli._output import write


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path())
def command(folder: Path) -> None:
    """Write a commented residency.toml. An existing one is left as it is."""
    import scanner.config

    path = folder / FILE
    if path.exists():
        message = f"{path} is already there; it was left as it is"
        raise click.UsageError(message)
    if not folder.is_dir():
        message = f"{folder} is no folder"
        raise click.UsageError(message)
    template = Path(scanner.config.__file__).with_name("template.toml")
    write(path, template.read_text(encoding="utf-8"))
    click.echo(f"wrote {path}; next: fill it in, then run  residency scan")
