"""Message brokers in the zones of their subnets, a replica in another region, and their logs.

Source: `mq:ListBrokers` and `mq:DescribeBroker` (`DataReplicationMetadata`: the broker at the other
end is one of this account, and keeps a copy; `Pending…`: it will). Amazon MQ takes TLS only and
encrypts what it stores (Amazon MQ developer guide, "Data protection").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network import endpoint
from scanner.cloud.aws.network.subnet_place import SUBNETS, places
from scanner.model import Copy, Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "mq"
SCOPE = "region"
CALLS = ("ListBrokers", "DescribeBroker", SUBNETS)

_TLS = endpoint.https_only("Amazon MQ takes TLS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each broker."""
    return aws.pages("list_brokers", "BrokerSummaries", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one broker."""
    answer = aws.read("describe_broker", BrokerId=item["BrokerId"])
    subnets = answer["SubnetIds"] if answer else []
    told: dict[str, Any] = answer or {}
    key = told.get("EncryptionOptions", {}).get("KmsKeyId")
    part = told.get("DataReplicationMetadata", {}).get("DataReplicationRole")
    logs = told.get("Logs", {})
    groups = (logs.get(f"{kind}LogGroup") for kind in ("General", "Audit") if logs.get(kind))
    role: Role = "replica" if part == "REPLICA" else "primary"
    return aws.resource(
        item["BrokerArn"],
        item["BrokerName"],
        Facts(
            category="queue",
            persistence="persistent",
            copies=(
                *(aws.own(role, place, encrypted=True, key=key) for place in places(aws, subnets)),
                *_elsewhere(aws, told, part),
                *(log_destination.group(aws, group) for group in groups),
            ),
            access=(_TLS,),
            public=told.get("PubliclyAccessible"),
        ),
        tags=told.get("Tags"),
    )


def _elsewhere(aws: Aws, told: dict[str, Any], part: str | None) -> Iterator[Copy]:
    there = told.get("DataReplicationMetadata", {}).get("DataReplicationCounterpart")
    # What a replica is a copy of is listed where it is.
    if there and part != "REPLICA":
        yield aws.own("replica", there["Region"], encrypted=True)
    coming = told.get("PendingDataReplicationMetadata", {}).get("DataReplicationCounterpart")
    if coming:
        yield aws.own("planned", coming["Region"], encrypted=True)
