"""Lists of names alone: each of them is described by a second call, of many at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.batches import batches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from scanner.cloud.aws.unit import Aws


@dataclass(frozen=True, slots=True)
class Described:
    """The second call, such as `batch_get_projects`, and how it names what it describes."""

    operation: str
    asks: str
    """The parameter that takes the names."""
    key: str
    """The list in its answer."""
    by: str
    """The field of each description that is the name."""
    most: int = 100
    """How many it takes at once."""

    def each(self, aws: Aws, names: Iterable[Any], **params: object) -> Iterator[dict[str, Any]]:
        """Yield the description of each name; what is not described has nothing but that name.

        Raises `CloudError`.
        """
        for part in batches(names, self.most):
            asked: dict[str, Any] = {self.asks: part, **params}
            answer = aws.call(self.operation, **asked)
            found = {one[self.by]: one for one in aws.member(answer, self.key, self.operation)}
            for name in part:
                yield found.get(name, {self.by: name})
