"""What goes wrong with a store of evidence, for people."""

from __future__ import annotations


class EvidenceError(Exception):
    """The store or a key cannot be used, or a run in it cannot be read.

    One line of text; `hint` says what to do about it. `usage` marks what was asked wrongly (an
    address, a key), as against what broke.
    """

    def __init__(self, message: str, hint: str = "", *, usage: bool = False) -> None:
        super().__init__(message)
        self.hint = hint
        self.usage = usage


class ForeignError(EvidenceError):
    """There is something of that name which is no file that was put: a link, a folder, a pipe."""


class MissingError(EvidenceError):
    """There is nothing of that name in the store."""
