"""Whom agents are to ask through a gateway: tools and models of others.

A function is held to be of this account and region; a scan sees where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws.contact.agent_target import ASKED, OF_AWS, other
from scanner.cloud.aws.network import address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath


def asked(
    *, addresses: tuple[str, ...], schemas: tuple[str, ...], names: tuple[str, ...], own: set[str]
) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the path to each of them.

    These are the settings with an address, with a schema that has one in it, with the name of a
    connector of AWS, and those by which nobody else is asked.
    """

    def each(reading: Reading) -> Iterator[AccessPath]:
        for url in (url for path in addresses for url in reading.at(path)):
            host = address.host(url) if isinstance(url, str) else None
            # AWS takes no address that does not begin so.
            yield other(host, "enforced", f"{ASKED}, by https://")
        if any(reading.at(path) for path in schemas):
            yield other(None, "unknown", f"{ASKED}; its address is in a schema, which is not read")
        for said in (said for path in names for said in reading.at(path)):
            name = said if isinstance(said, str) else None
            if not (name or "").startswith(OF_AWS):
                yield other(name, "unknown", f"{ASKED}; how AWS connects to it is not told")
        if not any(reading.at(path) for path in (*addresses, *schemas, *names, *own)):
            yield other(None, "unknown", f"{ASKED}; what it is, is not known")

    return lambda reading: tuple(dict.fromkeys(each(reading)))
