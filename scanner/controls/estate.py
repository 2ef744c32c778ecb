"""Everything that was seen, arranged to be asked what one resource has to do with others."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from scanner.customers import plain, served
from scanner.linked import elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from scanner.config import Config
    from scanner.model import Copy, Coverage, Resource

Served = frozenset[str] | None
"""Customers by name; `None` where no tag tells."""

# What lists backups is called so, in every cloud: aws_backup_vault, aws_ebs_snapshot.
_BACKUPS = re.compile(r"backup|snapshot|recovery|^\*$")
_UNSEEN = {"denied", "failed", "unsupported", "skipped"}
_AWS_KEY = re.compile(
    r"arn:(?P<partition>[^:]+):kms:(?P<region>[^:]+):(?P<account>\d{12}):key/(?P<id>.+)"
)
_GOOGLE_KEY = re.compile(
    r"(?P<key>projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+).*"
)


class Estate:
    """Resources by id, copies by what they are of, and customers by key."""

    def __init__(
        self,
        resources: Sequence[Resource],
        config: Config,
        coverage: Iterable[Coverage],
        as_of: date,
    ) -> None:
        self._tag = config.customer_tag
        self.customers = {plain(id_): one for id_, one in config.register.controllers.items()}
        self.as_of = as_of
        self.others = elsewhere(resources)
        self.known = {r.id: r for r in resources if r.basis == "observed"}
        self._gaps = {
            c.provider for c in coverage if c.status in _UNSEEN and _BACKUPS.search(c.type)
        }
        self._under: defaultdict[str, set[Served]] = defaultdict(set)
        for resource in self.known.values():
            for copy in resource.facts.copies:
                key = material(copy.key)
                if key and copy.role != "key":
                    self._under[key].add(self.served(resource, copy))

    def served(self, resource: Resource, copy: Copy | None = None) -> Served:
        """Return whom a resource serves; of a copy, whom that serves which it is a copy of."""
        source = self.known.get(copy.of or "") if copy else None
        told = served(source, self._tag, self.customers) if source else None
        return told or served(resource, self._tag, self.customers)

    def under(self, key: str) -> set[Served]:
        """Return whom those serve whose copies are encrypted with this key."""
        return self._under[key]

    def hides_backups(self, resource: Resource) -> bool:
        """Say whether backups may be where nobody could look; a vault may be in any account."""
        return resource.provider in self._gaps

    def copies(self, resource: Resource) -> Iterator[tuple[Resource, Copy]]:
        """Yield the copies of this resource's data, wherever they are listed; keys are none."""
        own = ((resource, copy) for copy in resource.facts.copies)
        for holder, copy in (*own, *self.others.get(resource.id, ())):
            if copy.role not in {"key", "planned"}:
                yield holder, copy


def material(key: str | None) -> str | None:
    """Return what names the material of a key; `None` for an alias or an id without its place.

    The replicas of a multi-Region key (`mrk-`) have the same material (KMS developer guide,
    "Multi-Region keys in AWS KMS"); so have the versions of a Google key for what it is asked here.
    """
    if aws := _AWS_KEY.fullmatch(key or ""):
        return f"{aws['account']}:{aws['id']}" if aws["id"].startswith("mrk-") else key
    google = _GOOGLE_KEY.fullmatch(key or "")
    return google["key"] if google else None
