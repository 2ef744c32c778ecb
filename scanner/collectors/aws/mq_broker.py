"""Message brokers: where they keep messages, a replica and logs, and whether anyone reaches them.

Source: `mq:ListBrokers` and `mq:DescribeBroker` (`PubliclyAccessible`). What a broker keeps:
`broker_copies.py`. Amazon MQ takes TLS only (Amazon MQ developer guide, "Data protection").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import broker_copies
from scanner.cloud.aws.network import endpoint
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "mq"
SCOPE = "region"
CALLS = ("ListBrokers", "DescribeBroker", broker_copies.CALL)

_TLS = endpoint.https_only("Amazon MQ takes TLS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each broker."""
    return aws.pages("list_brokers", "BrokerSummaries", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one broker."""
    answer = aws.read("describe_broker", BrokerId=item["BrokerId"])
    told: dict[str, Any] = answer or {}
    return aws.resource(
        item["BrokerArn"],
        item["BrokerName"],
        Facts(
            category="queue",
            persistence="persistent",
            copies=tuple(broker_copies.copies(aws, answer)),
            access=(_TLS,),
            public=told.get("PubliclyAccessible"),
        ),
        tags=told.get("Tags"),
    )
