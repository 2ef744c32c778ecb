"""Who comes into a network of the cloud through a planned VPN, and by whose edges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scanner.cloud.aws.network import edges
from scanner.kinds.place import AFTER
from scanner.kinds.reading import as_flag
from scanner.kinds.site import arn_of, named, site
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath

_IPSEC = "a VPN, which is IPsec"
_TLS = "a client VPN, which is TLS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tunnel:
    """The settings of a connection to a site: its gateway, and whether it goes by the edges."""

    site: str
    of: str
    accelerated: str

    def __call__(self, reading: Reading) -> tuple[AccessPath, ...]:
        """Return the path of the site and that of the edges."""
        return tuple(self._paths(reading))

    def _paths(self, reading: Reading) -> Iterator[AccessPath]:
        yield site(arn_of(named(reading, self.site, self.of)), "enforced", _IPSEC)
        said = reading.one(self.accelerated)
        if isinstance(said, Unknown):
            yield edges.perhaps("enforced", f"{_IPSEC}; {self.accelerated} is {AFTER}; accelerated")
        elif as_flag(said):
            yield edges.path("enforced", f"{_IPSEC}; accelerated")


def people(ways: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the path of people, from wherever they are; `ways` says how they get in.

    The register names them by the endpoint's own ARN.
    """

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        said = {way if isinstance(way, str) else AFTER for way in reading.at(ways)}
        evidence = f"{_TLS}; people come in by {', '.join(sorted(said)) or 'unknown means'}"
        return (site(arn_of([reading.thing]), "enforced", evidence),)

    return access
