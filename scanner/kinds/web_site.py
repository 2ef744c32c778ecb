"""How a planned web site of Amplify is served, and the hosts that it passes visitors on to.

A redirect sends them there themselves; any other rule hands back what stands at its target.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.network import address, edges
from scanner.kinds.reading import given
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath

_SERVED = edges.path("by-service", "Amplify sends visitors on to HTTPS; served")
_SENT_THERE = {"301", "302", "404"}
_WHY = "gets what visitors send to addresses of the site that are passed on to it"


def served(rules: str, status: str, target: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read it from the setting with its rules, and their settings."""

    def hosts(reading: Reading) -> Iterator[AccessPath]:
        for rule in reading.at(rules):
            if str(next(given(rule, status), None)) not in _SENT_THERE:
                for to in given(rule, target):
                    if isinstance(to, Unknown):
                        yield address.recipient(None, _WHY)
                    elif "://" in str(to):
                        yield address.recipient(str(to), _WHY)

    return lambda reading: (_SERVED, *dict.fromkeys(hosts(reading)))
