"""What a broker of Amazon MQ keeps: messages in its zones, a replica elsewhere, and its logs.

Source: `mq:DescribeBroker` (`DataReplicationMetadata`: the broker at the other end is one of this
account, and keeps a copy; `Pending…`: it will). What it stores is encrypted (Amazon MQ developer
guide, "Data protection").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network.subnet_place import SUBNETS, places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy, Role

CALL = SUBNETS
"""What this calls, besides the call of the collector."""


def copies(aws: Aws, answer: dict[str, Any] | None) -> Iterator[Copy]:
    """Yield each copy; where the broker was not read, the one of its own is nowhere that is known.

    What a replica is a copy of is listed where it is.
    """
    subnets = answer["SubnetIds"] if answer else []
    told: dict[str, Any] = answer or {}
    key = told.get("EncryptionOptions", {}).get("KmsKeyId")
    replicated = told.get("DataReplicationMetadata", {})
    is_replica = replicated.get("DataReplicationRole") == "REPLICA"
    role: Role = "replica" if is_replica else "primary"
    for place in places(aws, subnets):
        yield aws.own(role, place, encrypted=True, key=key)
    there = replicated.get("DataReplicationCounterpart")
    if there and not is_replica:
        yield aws.own("replica", there["Region"], encrypted=True)
    coming = told.get("PendingDataReplicationMetadata", {}).get("DataReplicationCounterpart")
    if coming:
        yield aws.own("planned", coming["Region"], encrypted=True)
    logs = told.get("Logs", {})
    for kind in ("General", "Audit"):
        # A group may be named for a kind of log that is off.
        if logs.get(kind):
            yield log_destination.group(aws, logs.get(f"{kind}LogGroup"))
