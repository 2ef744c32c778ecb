"""Message brokers in the zones of their subnets, a replica in another region, and their logs.

Source: `mq:ListBrokers` and `mq:DescribeBroker` (`DataReplicationMetadata`: the broker at the other
end is one of this account, and keeps a copy; `Pending…`: it will). Amazon MQ takes TLS only and
encrypts what it stores (Amazon MQ developer guide, "Data protection").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import log_destination
from scanner.cloud.aws.subnet_place import SUBNETS, places
from scanner.model import AccessPath, Copy, Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "mq"
SCOPE = "region"
CALLS = ("ListBrokers", "DescribeBroker", SUBNETS)

_TLS = AccessPath(kind="endpoint", encryption="by-service", evidence="Amazon MQ takes TLS only")
_REPLICATION: tuple[tuple[str, Role], ...] = (
    ("DataReplicationMetadata", "replica"),
    ("PendingDataReplicationMetadata", "planned"),
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each broker."""
    return aws.pages("list_brokers", "BrokerSummaries", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one broker."""
    about = aws.read("describe_broker", BrokerId=item["BrokerId"])
    subnets = about["SubnetIds"] if about else []
    told: dict[str, Any] = about or {}
    key = told.get("EncryptionOptions", {}).get("KmsKeyId")
    part = told.get("DataReplicationMetadata", {}).get("DataReplicationRole")
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
                *_logs(aws, told.get("Logs", {})),
            ),
            access=(_TLS,),
            public=told.get("PubliclyAccessible"),
        ),
        tags=[{"Key": name, "Value": value} for name, value in told.get("Tags", {}).items()],
    )


def _elsewhere(aws: Aws, told: dict[str, Any], part: str | None) -> Iterator[Copy]:
    for name, role in _REPLICATION:
        pair = told.get(name, {}).get("DataReplicationCounterpart")
        # What a replica is a copy of is listed where it is.
        if pair and not (role == "replica" and part == "REPLICA"):
            yield aws.own(role, pair["Region"], encrypted=True)


def _logs(aws: Aws, logs: dict[str, Any]) -> Iterator[Copy]:
    for kind in ("General", "Audit"):
        if logs.get(kind):
            yield log_destination.group(aws, logs.get(f"{kind}LogGroup"))
