"""How a planned service of VPC Lattice is reached, by each of its listeners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.network.lattice_access import PROTOCOLS
from scanner.kinds.place import AFTER

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath


def listener(protocol: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read it from the setting with its protocol."""

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        said = reading.one(protocol)
        word = said if isinstance(said, str) else f"what is {AFTER}"
        return (reading.path(PROTOCOLS.get(word, "unknown"), f"a listener for {word}"),)

    return access
