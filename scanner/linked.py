"""Which copies belong together: a volume and its snapshots, a database and its replica elsewhere.

A service lists its snapshots, recovery points and replicas by themselves. By the ids that it tells
of them (`Copy.of`, `Copy.id`) they are found again from what they are copies of.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from scanner.model import Copy, Resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Elsewhere = dict[str, list[tuple[Resource, Copy]]]
"""By the id of a resource: the copies of its data that are listed as other resources."""


def elsewhere(resources: Iterable[Resource]) -> Elsewhere:
    """Find for each resource all copies of it that other resources are, or hold."""
    found: defaultdict[str, list[tuple[Resource, Copy]]] = defaultdict(list)
    for resource in resources:
        for copy in resource.facts.copies:
            if copy.of and copy.of != resource.id:
                found[copy.of].append((resource, copy))
    return dict(found)


def whole(resource: Resource, others: Elsewhere) -> list[Copy]:
    """Return all copies of this resource's data, each once; keys are none."""
    own = [copy for copy in resource.facts.copies if copy.role != "key"]
    named = {copy.id for copy in own if copy.id}
    return [
        *own,
        *(c for r, c in others.get(resource.id, ()) if not _is_named(r, c, named)),
    ]


def _is_named(resource: Resource, copy: Copy, named: set[str]) -> bool:
    # Some services name a replica by its short id, others by its ARN.
    ids = {resource.id, copy.id or resource.id}
    return bool(named & (ids | {id_.rpartition("/")[2] for id_ in ids}))


def told(resource: Resource, known: Mapping[str, Resource]) -> Resource:
    """Take over what a copy's own listing says of its encryption, where this one says nothing."""
    copies = resource.facts.copies
    if all(copy.encrypted is not None or copy.id not in known for copy in copies):
        return resource
    filled = tuple(_filled(copy, known.get(copy.id or "")) for copy in copies)
    return replace(resource, facts=replace(resource.facts, copies=filled))


def _filled(copy: Copy, itself: Resource | None) -> Copy:
    if copy.encrypted is not None or itself is None:
        return copy
    there = [c for c in itself.facts.copies if c.location.code == copy.location.code]
    said = {(c.encrypted, c.key) for c in there if c.role not in {"key", "planned"}}
    if len(said) != 1:
        return copy
    encrypted, key = said.pop()
    return replace(copy, encrypted=encrypted, key=copy.key or key)
