"""How a planned CloudFront distribution is reached, and how its edges reach what is behind it.

CloudFront comes to S3 as the viewer came to it (CloudFront developer guide, "Use HTTPS between
CloudFront and your Amazon S3 origin").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import edges
from scanner.kinds.place import AFTER
from scanner.kinds.reading import given
from scanner.model import AccessPath
from scanner.plans import Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Encryption

_NOT_TOLD = edges.path("unknown", "the origin is not told; fetched")


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """The settings that tell it."""

    behaviours: tuple[str, ...]
    viewer: str
    target: str
    """Settings of a behaviour: how viewers come, and the name of the origin that they come to."""
    origins: str
    name: str
    custom: str
    policy: str
    """Settings of an origin: its name, its block for a server, and in that how it is reached."""
    inside: str
    owner: str | None
    """Its settings with an origin in a network, by id, and with the account that has it."""
    inner: tuple[str, str]
    """The type of such an origin, and its setting for how it is reached."""
    shield: str
    """Its setting with the region in which all edges fetch."""

    def __call__(self, reading: Reading) -> tuple[AccessPath, ...]:
        """Return the paths of the viewers and those of the edges, each once."""
        behaviours = [block for path in self.behaviours for block in reading.at(path)]
        viewers = [
            reading.path(edges.VIEWERS.get(word, "unknown"), f"{self.viewer} is {word}")
            for word in dict.fromkeys(_word(block, self.viewer) for block in behaviours)
        ]
        origins = reading.at(self.origins)
        fetched = [p for origin in origins for p in self._fetched(reading, origin, behaviours)]
        return tuple(dict.fromkeys((*viewers, *(fetched or (_NOT_TOLD,)))))

    def _fetched(
        self,
        reading: Reading,
        origin: Any,  # noqa: ANN401 - what a plan holds
        behaviours: list[Any],
    ) -> Iterator[AccessPath]:
        name = _word(origin, self.name)
        of_it = [b for b in behaviours if _word(b, self.target) == name] or behaviours
        words = {edges.VIEWERS.get(_word(block, self.viewer), "unknown") for block in of_it}
        encryption, evidence = self._behind(reading, origin, edges.worst(words))
        shields = list(given(origin, self.shield))
        known = [code for code in shields if isinstance(code, str)]
        also = {c for code in known for c in reading.place(code, self.shield).countries}
        yield edges.path(encryption, f"{evidence}; fetched", also)
        if len(known) < len(shields):
            yield edges.perhaps(encryption, f"{evidence}; {self.shield} is {AFTER}; fetched")
        for owner in given(origin, self.owner) if self.owner else ():
            account = owner if isinstance(owner, str) else None
            yield AccessPath(
                kind="link" if account else "principal",
                encryption=encryption,
                principal=f"aws:{account}" if account else None,
                evidence=f"{evidence}; the origin is another account's",
            )

    def _behind(self, reading: Reading, origin: Any, viewer: Encryption) -> tuple[Encryption, str]:  # noqa: ANN401
        if next(given(origin, self.custom), None) is not None:
            said = _word(origin, f"{self.custom}.{self.policy}")
        elif (inside := next(given(origin, self.inside), None)) is not None:
            said = self._inside(reading, inside)
        else:
            return viewer, "the origin in S3 is reached as the viewer comes"
        words = {**edges.ORIGINS, "match-viewer": viewer}
        return words.get(said, "unknown"), f"{self.policy} is {said}"

    def _inside(self, reading: Reading, named: object) -> str:
        kind, policy = self.inner
        refers = named.refers if isinstance(named, Unknown) else ()
        refers = refers or reading.thing.refers(f"{self.origins}.{self.inside}")
        things = [thing for thing in reading.stack.at(refers) if thing.kind == kind]
        words = {_word(thing.values, policy) for thing in things}
        return words.pop() if len(words) == 1 else AFTER


def _word(tree: Any, path: str) -> str:  # noqa: ANN401
    said = next(given(tree, path), None)
    return said if isinstance(said, str) else AFTER


def of_lightsail(policy: str) -> Callable[[Reading], tuple[AccessPath, ...]]:
    """Return how to read the same of a distribution of Lightsail, by how its origin is reached."""

    def access(reading: Reading) -> tuple[AccessPath, ...]:
        said = _word(reading.values, policy)
        fetched = f"{policy.rsplit('.', 1)[-1]} is {said}; fetched"
        viewers = reading.path("unknown", "whether viewers may come without TLS is not told")
        return viewers, edges.path(edges.ORIGINS.get(said, "unknown"), fetched)

    return access
