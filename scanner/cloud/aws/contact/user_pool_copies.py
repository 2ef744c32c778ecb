"""The copies of a pool of users: its own, its replicas in other regions, and its logs.

Source: `cognito-idp:ListUserPools` (`ReplicaRegions`), `cognito-idp:ListUserPoolReplicas` (refused
where a pool has none or is one itself: model, OperationNotEnabledException) and
`cognito-idp:GetLogDeliveryConfiguration` (who signs in, from where).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.cloud.aws.logs import log_destination
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Role

_REPLICAS = ("list_user_pool_replicas", "UserPoolReplicas")
_NONE = ("OperationNotEnabledException",)
_LOG = (
    "CloudWatchLogsConfiguration.LogGroupArn || S3Configuration.BucketArn"
    " || FirehoseConfiguration.StreamArn"
)


def kept(aws: Aws, item: dict[str, Any], key: str | None) -> Iterator[Copy]:
    """Yield the copies of a pool of the list, of which the one in this region has this key."""
    found = aws.read_all(*_REPLICAS, nothing=_NONE, UserPoolId=item["Id"])
    if found is None and "ReplicaRegions" not in item:
        # Where else it is could not be read.
        yield Copy(role="replica", location=aws.place(None), owner=aws.account_id, encrypted=True)
    told = {one["RegionName"]: one for one in found or ()}
    is_replica = told.get(aws.region, {}).get("Role") == "SECONDARY"
    role: Role = "replica" if is_replica else "primary"
    yield aws.own(role, aws.region, encrypted=True, key=key)
    for at in sorted({*told, *item.get("ReplicaRegions", ())} - {aws.region}):
        if told.get(at, {}).get("Role") != "PRIMARY":
            there = told.get(at, {}).get("UserPoolArn")
            place, owner = aws.place(at), aws.account_id
            yield Copy(role="replica", location=place, id=there, owner=owner, encrypted=True)


def logs(aws: Aws, pool: str) -> list[Copy]:
    """Return the copy of each log of a pool, given by its id."""
    answer = aws.read("get_log_delivery_configuration", UserPoolId=pool)
    if answer is None:
        return [log_destination.copy(aws, None)]
    # Where no logs are delivered, the answer may have nothing in it.
    found = answer.get("LogDeliveryConfiguration", {}).get("LogConfigurations", ())
    return list(dict.fromkeys(log_destination.copy(aws, find(_LOG, log)) for log in found))
