"""`residency demo`: see it work, without an account anywhere."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("demo")
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo"),
    show_default=True,
    help="Where the configuration, the result and the reports are written.",
)
def command(folder: Path) -> int:
    """Plant leaks in a test cloud on this machine, find them and write the reports.

    Needs the extra "demo"; opens no connection beyond this machine. Exit code: 0 when the scan
    found exactly what was planted, 4 when it did not.
    """
    try:
        from scanner.demo import run
    except ModuleNotFoundError as error:
        message = f"{error.name} is missing: pip install 'residency-scanner[demo]'"
        raise click.UsageError(message) from error
    if run.is_foreign(folder):
        message = f"{folder} has a residency.toml that is not the demo's; name another --folder"
        raise click.UsageError(message)
    folder.mkdir(parents=True, exist_ok=True)
    difference = run.show(folder, click.echo)
    for line in difference.missed:
        click.echo(f"planted, but not found: {line}", err=True)
    for line in difference.unplanned:
        click.echo(f"found, but not planted: {line}", err=True)
    if difference.missed or difference.unplanned:
        return 4
    count = sum(len(parts) for rules in run.planted_leaks().values() for parts in rules.values())
    click.echo(f"\nFound all {count} planted answers and nothing else. Written to {folder}/:")
    for path in sorted(folder.iterdir()):
        click.echo(f"  {path.name}")
    return 0
