"""Where RDS keeps a backup or a snapshot, and whom a snapshot is shared with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from scanner.cloud.aws import arn as arns
from scanner.cloud.aws.fields import day

if TYPE_CHECKING:
    from datetime import date

    from scanner.cloud.aws.unit import Aws

HTTPS_ONLY = "restored through the RDS API only, which takes HTTPS only"
# RDS user guide, "Sharing a DB snapshot": others must be copied first, which makes them manual.
_NEVER_SHARED = {"automated", "awsbackup"}


def stored_in(aws: Aws, target: str | None, zone: str | None) -> str | None:
    """Return the region, or the zone of a local one; any other word is no place that we know.

    Source: `BackupTarget` and `SnapshotTarget`; values in the model of `rds:CreateDBInstance`.
    """
    return {"region": aws.region, "local": zone}.get(target or "", target)


def shared_with(
    aws: Aws, kind: Literal["DBSnapshot", "DBClusterSnapshot"], item: dict[str, Any]
) -> list[str] | None:
    """Return account ids or `all`; `None` where that could not be read.

    Source: the attribute `restore` of `rds:Describe<kind>Attributes`, which only manual ones have.
    """
    if item["SnapshotType"] != "manual":
        return [] if item["SnapshotType"] in _NEVER_SHARED else None
    middle = "db_snapshot" if kind == "DBSnapshot" else "db_cluster_snapshot"
    name = f"{kind}Identifier"
    answer = aws.read(f"describe_{middle}_attributes", **{name: item[name]})
    if answer is None:
        return None
    attributes = answer[f"{kind}AttributesResult"][f"{kind}Attributes"]
    return {a["AttributeName"]: a["AttributeValues"] for a in attributes}.get("restore")


def source_arn(
    aws: Aws,
    kind: Literal["db", "cluster"],
    name: str | None,
    *,
    copied: str | None,
    region: str | None,
) -> str | None:
    """Return the ARN of the database or cluster that a snapshot was made of.

    `copied` is the snapshot that it is a copy of, `region` where that is, if in another one: the
    database is there, in that one's account.
    """
    if name is None:
        return None
    account = arns.account(copied or "") or aws.account_id
    return f"arn:{aws.partition}:rds:{region or aws.region}:{account}:{kind}:{name}"


def complete(item: dict[str, Any]) -> date | None:
    """Return the day that the data in a snapshot is of; `None` where it is not complete.

    Source: `OriginalSnapshotCreateTime`, which stays the same when a snapshot is copied.
    """
    moment = item.get("OriginalSnapshotCreateTime") or item.get("SnapshotCreateTime")
    return day(moment) if item.get("Status") == "available" else None
