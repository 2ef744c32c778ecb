"""`residency config`: read residency.toml and say what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import click

from scanner.cli._options import FILE, read_config


@click.command("config")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE…]")
def command(files: tuple[Path, ...]) -> None:
    """Read residency.toml (or FILE) whole, and say what is wrong with it; nothing is scanned.

    Exit code: 0 nothing wrong, 2 something is.
    """
    for path in files or (Path(FILE),):
        config = read_config(path)
        register = config.register
        told = (
            (len(config.aws) + len(config.gcp), "target"),
            (len(register.parties), "party"),
            (len(register.access), "access entry"),
            (len(register.waivers), "waiver"),
            (len(config.sites), "site"),
        )
        counts = ", ".join(f"{name}: {count}" for count, name in told)
        click.echo(f"{path}: nothing wrong ({counts})")
