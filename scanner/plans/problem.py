"""Why a file cannot be read as a plan or template."""

from __future__ import annotations

from scanner.cloud.problem import plain


class PlanError(Exception):
    """A file that is none of the kinds that are known, or not whole: what is wrong, and what to do.

    `str()` names the file; `hint` is the remedy.
    """

    def __init__(self, file: str, message: str, hint: str) -> None:
        super().__init__(f"{plain(file)}: {message}")
        self.hint = hint


class NoPlanError(PlanError):
    """A whole document of another kind: no plan, preview or template, and no damaged one either.

    In a folder such files lie around, and are left out; one that was named is an error.
    """
