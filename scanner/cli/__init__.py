"""The command line. One command is one file, loaded when it is used.

Exit codes: 0 conform and complete, 1 finding, 2 usage or configuration, 3 inconclusive, 4 the
tool or the engine failed, 130 stopped with Ctrl-C. Python's own 1 for a crash never gets out.
"""

from __future__ import annotations

import gc
import importlib
import os
import pkgutil
import sys

import click

from scanner import __version__
from scanner.cli import _errors

_CONTEXT = {
    "help_option_names": ["-h", "--help"],
    "auto_envvar_prefix": "RESIDENCY",
    "max_content_width": 100,
}


class _Commands(click.Group):
    """Finds commands by file name; a leading underscore marks what is none."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        names = (info.name for info in pkgutil.iter_modules(__path__))
        return sorted(name for name in names if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            known = ", ".join(self.list_commands(ctx))
            message = f"{error.message} There are: {known}."
            raise click.UsageError(message, ctx) from error


@click.group(cls=_Commands, context_settings=_CONTEXT)
@click.version_option(__version__, prog_name="residency")
def residency() -> None:
    """Check that personal data stays where an agreement says it stays."""


# Clients of an SDK are made of very many small parts that stay: with Python's own threshold of 700
# (3.11), going through them again and again took a quarter of the CPU of making 1,900 clients.
_COLLECT_AFTER = 5_000


def main() -> None:
    """Run the program and end the process."""
    gc.set_threshold(_COLLECT_AFTER)
    code = run(sys.argv[1:])
    if code == _errors.Stop.INTERRUPTED:
        # Threads may still wait for an answer; nothing of theirs is written anywhere.
        os._exit(code)
    sys.exit(code)


def run(args: list[str]) -> int:
    """Run the program and return its exit code."""
    try:
        code = residency.main(args, prog_name="residency", standalone_mode=False)
        if sys.stdout is not None:  # as it is where the process was started without one
            sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - each error gets one line, one hint and one code
        return _errors.tell(error)
    return code if isinstance(code, int) else 0
