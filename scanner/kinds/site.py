"""A site outside the cloud at the other end of a planned connection, whose place nobody tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.network import far_end
from scanner.kinds.surroundings import meant
from scanner.model import AccessPath
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Callable

    from scanner.kinds.reading import Reading
    from scanner.model import Encryption
    from scanner.plans import Thing


def site(arn: object, encryption: Encryption, evidence: str) -> AccessPath:
    """Return the path from a site, which the register names by this ARN, as a scan does.

    Before the deploy there often is none: then whose the site is, is not known yet, so that nobody
    can have registered it.
    """
    if isinstance(arn, str) and arns.is_arn(arn):
        return far_end.site(arn, encryption, evidence)
    return AccessPath(kind="principal", encryption=encryption, evidence=evidence)


def named(reading: Reading, setting: str, *kinds: str) -> list[Thing]:
    """Return the things of these kinds that a setting may mean."""
    value = reading.one(setting)
    refers = value.refers if isinstance(value, Unknown) else reading.thing.refers(setting)
    return meant(value, [thing for thing in reading.stack.at(refers) if thing.kind in kinds])


def arn_of(things: list[Thing]) -> object:
    """Return the ARN of these things, if they are one and it is known."""
    found = {arn for thing in things for arn in at(thing.values, "arn")}
    return found.pop() if len(found) == 1 else None


def with_site(networks: str, evidence: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the way in to a cluster, with a site if it names `networks` outside."""

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        api = reading.path("by-service", evidence)
        if not reading.at(networks):
            return (api,)
        said = f"{networks} names networks outside AWS, in which nodes and containers may run"
        return api, site(arn_of([reading.thing]), "unknown", said)

    return access
