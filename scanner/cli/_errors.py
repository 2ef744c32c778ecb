"""From an exception to one line, one hint and the exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from contextlib import suppress
from enum import IntEnum
from functools import singledispatch

import click

from scanner.agreements import AgreementError
from scanner.config import ConfigError
from scanner.engine.protocol import EngineError
from scanner.evidence.problem import EvidenceError
from scanner.plans.problem import PlanError


class Stop(IntEnum):
    """How the program ends when it could not give an answer."""

    USAGE = 2
    BROKEN = 4
    INTERRUPTED = 130


# What a stream says that cannot take any more; a file would name itself.
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}


def tell(error: BaseException) -> int:
    """Say on stderr what went wrong and return the exit code."""
    if os.environ.get("RESIDENCY_DEBUG"):
        traceback.print_exception(error)
    code, text = _told(error)
    if text:
        _say(text)
    return code


def _say(text: str) -> None:
    # Where stderr cannot be written either, the exit code is all that is left.
    with suppress(OSError):
        click.echo(text, err=True)


def _let_go() -> None:
    # What is still to be written goes nowhere; a second error while closing would hide the code.
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@singledispatch
def _told(error: BaseException) -> tuple[int, str]:
    return Stop.BROKEN, (
        f"internal error: {type(error).__name__}: {error}\n"
        "This is a defect; nothing can be said about your data. RESIDENCY_DEBUG=1 shows where."
    )


@_told.register
def _(error: click.exceptions.Exit) -> tuple[int, str]:
    return error.exit_code, ""


@_told.register(KeyboardInterrupt)
@_told.register(click.Abort)
def _(_error: BaseException) -> tuple[int, str]:
    return Stop.INTERRUPTED, "stopped; nothing was written"


@_told.register
def _(error: click.ClickException) -> tuple[int, str]:
    with suppress(OSError):
        error.show()
    return Stop.USAGE, ""


@_told.register
def _(error: ConfigError) -> tuple[int, str]:
    count = len(error.problems)
    ending = "1 error" if count == 1 else f"{count} errors"
    return Stop.USAGE, "\n".join([*error.problems, f"{ending}, nothing was scanned"])


@_told.register
def _(error: PlanError) -> tuple[int, str]:
    return Stop.USAGE, f"{error}\n{error.hint}"


@_told.register
def _(group: ExceptionGroup) -> tuple[int, str]:
    plans, rest = group.split(PlanError)
    if rest or not plans:
        return Stop.BROKEN, f"internal error: {group}"
    lines = [f"{error}\n  {getattr(error, 'hint', '')}" for error in plans.exceptions]
    count = len(lines)
    ending = "1 error" if count == 1 else f"{count} errors"
    return Stop.USAGE, "\n".join([*lines, f"{ending}, nothing was judged"])


@_told.register
def _(error: AgreementError) -> tuple[int, str]:
    return Stop.USAGE, str(error)


@_told.register
def _(error: EngineError) -> tuple[int, str]:
    hint = f"\n{error.hint}" if error.hint else ""
    return Stop.BROKEN, f"the policies were not evaluated: {error}{hint}"


@_told.register
def _(error: EvidenceError) -> tuple[int, str]:
    hint = f"\n{error.hint}" if error.hint else ""
    return Stop.USAGE if error.usage else Stop.BROKEN, f"{error}{hint}"


@_told.register
def _(error: OSError) -> tuple[int, str]:
    name = error.filename
    if name is None and error.errno in _FULL:
        name = "standard output"
        _let_go()
    return Stop.BROKEN, f"{name or type(error).__name__}: {error.strerror or error}"


@_told.register(BrokenPipeError)
@_told.register(SystemExit)
def _(_error: BaseException) -> tuple[int, str]:
    # Whoever read us went away; click makes a SystemExit of that.
    _let_go()
    return Stop.BROKEN, ""
