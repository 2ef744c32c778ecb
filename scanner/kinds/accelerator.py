"""How a global accelerator of a plan is reached, and the regions that its edges pass on to.

What it listens for and passes on to are things of their own. TCP and UDP are passed on as they
come: TLS is for the endpoint to ask for, which is judged itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.access import grants
from scanner.cloud.aws.network import edges
from scanner.kinds.place import AFTER
from scanner.kinds.pointing import pointing
from scanner.kinds.reading import given
from scanner.model import AccessPath
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.kinds.reading import Reading
    from scanner.plans import Thing

_NOWHERE_YET = "its listeners, which are not in this plan,"
_MAY = "its accelerators may pass on what comes in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accelerator:
    """The types of what belongs to an accelerator, and their settings."""

    listener: str
    accelerator: str
    """Setting of a listener that names its accelerator; `protocol` is what it listens for."""
    protocol: str | None
    group: str
    of: str
    """Setting of a group of endpoints that names its listener; `region` is where they are."""
    region: str
    attachment: str | None
    """Setting with the leave, by ARN, of another account that has the endpoint."""
    endpoint: str
    """Setting with the endpoint, which may be an ARN."""

    def __call__(self, reading: Reading) -> tuple[AccessPath, ...]:
        """Return a path of the edges for each listener, and one for each account behind."""
        listeners = pointing(reading, self.listener, self.accelerator)
        found = [path for listener in listeners for path in self._paths(reading, listener)]
        return tuple(dict.fromkeys(found)) or (
            edges.path("unknown", f"{_NOWHERE_YET} by way of its address"),
        )

    def _paths(self, reading: Reading, listener: Thing) -> Iterator[AccessPath]:
        groups = list(pointing(reading, self.group, self.of, listener))
        regions = {self._region(group) for group in groups}
        known = sorted(region for region in regions if region)
        where = ", ".join(known) or ("" if groups else "endpoints that are not in this plan")
        said = next(given(listener.values, self.protocol), None) if self.protocol else "TCP or UDP"
        protocol = said if isinstance(said, str) else f"what is {AFTER}"
        what = f"{protocol} is passed on as it comes, to {where or f'a region {AFTER}'}"
        places = [reading.place(region, "the region of its endpoints") for region in known]
        also = {country for place in places for country in place.countries}
        yield edges.path("unknown", f"{what}, by way of its address", also)
        if None in regions or not all(place.countries for place in places):
            yield AccessPath(kind="network", encryption="unknown", evidence=what)
        for group in groups:
            yield from self._others(group, what, reading)

    def _region(self, group: Thing) -> str | None:
        said = next(given(group.values, self.region), None)
        # Terraform takes the region of its provider where none is set.
        found = group.where.code if said is None else said
        return found if isinstance(found, str) else None

    def _others(self, group: Thing, what: str, reading: Reading) -> Iterator[AccessPath]:
        region = self._region(group)
        place = reading.place(region, "the region of its endpoints") if region else None
        for account in dict.fromkeys(self._accounts(reading, group)):
            yield AccessPath(
                kind="link" if account else "principal",
                encryption="unknown",
                principal=f"aws:{account}" if account else None,
                origins=place.countries if place else (),
                evidence=f"{what}; an endpoint of another account{'' if account else ', perhaps'}",
            )

    def _accounts(self, reading: Reading, group: Thing) -> Iterator[str | None]:
        own = reading.around.accounts(reading.stack)
        for said in given(group.values, self.attachment) if self.attachment else ():
            yield arns.account(said) if isinstance(said, str) else None
        for said in given(group.values, self.endpoint):
            account = arns.account(said) if isinstance(said, str) else None
            if account and account not in own:
                # Which account the plan is for is not known where it has made nothing yet.
                yield account if own else None


def let_in(principals: str, endpoints: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read whom an attachment lets pass on: the settings with them, and with what."""

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        named = reading.at(principals) if reading.at(endpoints) else []
        if not named:
            return ()
        who = {None if isinstance(one, Unknown) else grants.principal(str(one)) for one in named}
        facts = grants.facts(
            [(name, _MAY) for name in sorted(who - {None}, key=str)], "unknown", kind="link"
        )
        later = grants.facts([(None, _MAY)] if None in who else [], "unknown")
        passed_on = edges.path("unknown", "passed on by accelerators of others")
        return *facts.access, *later.access, passed_on

    return access
