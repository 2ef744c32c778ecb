"""Encryption of an endpoint that a setting of the resource itself decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.place import AFTER
from scanner.kinds.reading import as_flag
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath, Encryption


def by_setting(
    *paths: str, words: Mapping[str | bool, Encryption]
) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the encryption: the first of these settings that is set decides.

    `words` says what each value means; any other value is unknown.
    """

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        for path in paths:
            said = reading.one(path)
            flag = as_flag(said)
            said = said if flag is None else flag
            if isinstance(said, Unknown):
                return (reading.path("unknown", f"{path} is {AFTER}"),)
            if isinstance(said, (str, bool)) and said in words:
                word = str(said).lower() if isinstance(said, bool) else said
                return (reading.path(words[said], f"{path} is {word}"),)
        return (reading.path("unknown", f"to be seen after the deploy: {paths[0]} is not set"),)

    return access
