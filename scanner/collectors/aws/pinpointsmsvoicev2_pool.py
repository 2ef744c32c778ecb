"""Pools of numbers for text messages, and where messages that come in are sent on to.

Source: `pinpoint-sms-voice-v2:DescribePools` (`TwoWayEnabled`, `TwoWayChannelArn`). The service
takes HTTPS only (AWS general reference, End User Messaging endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import two_way_channel
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "pinpoint-sms-voice-v2"
SCOPE = "region"
CALLS = ("DescribePools",)

_API = https_only("reached through the End User Messaging API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each pool of this account."""
    return aws.pages("describe_pools", "Pools", Owner="SELF", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one pool. Where messages only go out, nothing is kept through it."""
    channel = item.get("TwoWayChannelArn")
    copies = (two_way_channel.copy(aws, channel),) if item["TwoWayEnabled"] else ()
    return aws.resource(
        item["PoolArn"],
        item["PoolId"],
        Facts(
            category="queue",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=(_API,),
            public=False,
        ),
    )
