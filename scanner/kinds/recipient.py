"""An address that data is sent to: whoever has it gets the data, and is named as a scan names them.

What such a party keeps, and where, is for the register to tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.network import address
from scanner.model import AccessPath
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.kinds.reading import Reading


def by_address(
    *settings: tuple[str | None, str], why: str, evidence: str | None = None
) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read who gets the data: a path for each block, and its setting for the address.

    A block of `None` is the thing itself. `evidence` says that the service's own endpoint, by which
    it gets the data, takes nothing but HTTPS; `None` where it has none.
    """

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        own = (reading.path("by-service", evidence),) if evidence else ()
        found = (url for block, name in settings for url in _addresses(reading, block, name))
        return (*own, *dict.fromkeys(address.recipient(url, why) for url in found))

    return access


def _addresses(reading: Reading, block: str | None, name: str) -> Iterator[str | None]:
    for given in reading.at(block) if block else (reading.values,):
        said = None if isinstance(given, Unknown) else next(at(given, name), None)
        url = said if isinstance(said, str) and said else None
        # One without a scheme is reached by HTTPS, as the services that take such a name say.
        yield f"https://{url}" if url and "://" not in url else url


def push(reading: Reading) -> tuple[AccessPath, ...]:
    """Return the path of the service that brings messages to phones, as `aws:push:<service>`."""
    said = reading.one("platform")
    return (
        AccessPath(
            kind="principal",
            encryption="by-service",
            principal=f"aws:push:{said}" if isinstance(said, str) else None,
            evidence="gets what is sent to the phones; SNS reaches it by HTTPS only",
        ),
    )
