"""Whether backups of a store are made: automatic ones, or the copies that were found of it.

That there are none is said only of types whose backups are read, and where nothing that lists
backups was left unread. What is itself a copy of another store is backed up with that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.model import Control

if TYPE_CHECKING:
    from datetime import date

    from scanner.controls.estate import Estate
    from scanner.model import Copy, Resource

_CATEGORIES = {"database", "file-system", "block-storage"}
_BACKUPS = {"backup", "snapshot"}
# Types of which the collectors read all backups there can be: automatic ones, snapshots, and the
# recovery points of AWS Backup. Of others, none found proves nothing.
_WHOLE = {
    *("aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster", "aws_neptune_cluster"),
    *("aws_dynamodb_table", "aws_ebs_volume", "aws_efs_file_system"),
}


def control(resource: Resource, estate: Estate) -> Control | None:
    """Answer for what holds data and is no copy of another."""
    if resource.facts.category not in _CATEGORIES or _is_copy(resource, estate):
        return None
    if any(map(_automatic, (resource, *_replicas(resource, estate)))):
        return _said(on=True, evidence="automatic backups are kept")
    found = [c for _, c in estate.copies(resource) if c.role in _BACKUPS]
    made = [copy.made for copy in found if copy.made]
    if made:
        return _said(on=True, last=max(made), evidence=f"backups found: {len(found)}")
    if found:
        evidence = f"backups found: {len(found)}; when they were completed is not told"
        return _said(on=None, evidence=evidence)
    return _none_found(resource, estate)


def _none_found(resource: Resource, estate: Estate) -> Control:
    if resource.type not in _WHOLE:
        return _said(on=None, evidence="the backups of this type are not read")
    if estate.hides_backups(resource):
        evidence = "none was found, but not everything that lists backups could be read"
        return _said(on=None, evidence=evidence)
    return _said(on=False, evidence="no automatic backup, snapshot or recovery point was found")


def _is_copy(resource: Resource, estate: Estate) -> bool:
    return any(copy.of in estate.known for copy in resource.facts.copies if copy.of)


def _automatic(resource: Resource) -> bool:
    return any(_goes_on(c) for c in resource.facts.copies if c.role in _BACKUPS)


def _goes_on(copy: Copy) -> bool:
    # A store has a backup of its own where its service is set to make them. 0 days keeps nothing.
    if copy.made is not None:
        return False
    return copy.retention_days != 0 if copy.role == "backup" else bool(copy.retention_days)


def _replicas(resource: Resource, estate: Estate) -> list[Resource]:
    ids = {copy.id for copy in resource.facts.copies if copy.role == "replica" and copy.id}
    return [estate.known[id_] for id_ in sorted(ids & estate.known.keys())]


def _said(*, on: bool | None, evidence: str, last: date | None = None) -> Control:
    return Control(kind="backup", on=on, last=last, evidence=evidence)
