"""Whom agents are to ask through a gateway: tools and models of others.

A function that no ARN tells of is held to be of this account and region; a scan sees where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arn_parts
from scanner.cloud.aws.contact.agent_target import ASKED, OF_AWS, other
from scanner.cloud.aws.network import address
from scanner.model import AccessPath

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.kinds.reading import Reading


def asked(
    *,
    addresses: tuple[str, ...],
    schemas: tuple[str, ...],
    names: tuple[str, ...],
    own: set[str],
    arns: tuple[str, ...],
) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the path to each of them.

    These are the settings with an address, with a schema that has one in it, with the name of a
    connector of AWS, those by which nobody else is asked, and with the ARN of what is.
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
        for arn in (arn for path in arns for arn in reading.at(path)):
            yield from _elsewhere(reading, arn)
        if not any(reading.at(path) for path in (*addresses, *schemas, *names, *own)):
            yield other(None, "unknown", f"{ASKED}; what it is, is not known")

    return lambda reading: tuple(dict.fromkeys(each(reading)))


def _elsewhere(reading: Reading, arn: object) -> Iterator[AccessPath]:
    region = arn_parts.region(arn) if isinstance(arn, str) else None
    account = arn_parts.account(arn) if isinstance(arn, str) else None
    own = reading.around.accounts(reading.stack)
    foreign = bool(account and own and account not in own)
    if region and (foreign or region != reading.where.code):
        yield AccessPath(
            kind="peering" if foreign else "network",
            encryption="by-service",
            principal=f"aws:{account}" if foreign else None,
            origins=reading.place(region, "region of what agents ask").countries,
            evidence=f"{ASKED}; AWS takes HTTPS only",
        )
