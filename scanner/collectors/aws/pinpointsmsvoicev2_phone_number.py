"""Numbers for text messages and calls, and where messages that come in are sent on to.

Source: `pinpoint-sms-voice-v2:DescribePhoneNumbers` (`TwoWayEnabled`; `TwoWayChannelArn`:
`two_way_channel.py`). The number itself never leaves the answer. The service
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
CALLS = ("DescribePhoneNumbers",)

_API = https_only("reached through the End User Messaging API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each number by what is not the number."""
    for item in aws.pages("describe_phone_numbers", "PhoneNumbers", MaxResults=100):
        kept = ("PhoneNumberArn", "TwoWayEnabled", "TwoWayChannelArn")
        yield {name: item[name] for name in kept if name in item}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one number. Where messages only go out, nothing is kept through it."""
    arn = item["PhoneNumberArn"]
    channel = item.get("TwoWayChannelArn")
    copies = (two_way_channel.copy(aws, channel),) if item["TwoWayEnabled"] else ()
    return aws.resource(
        arn,
        arn.rsplit("/", 1)[-1],
        Facts(
            category="queue",
            persistence="persistent" if copies else "transit",
            copies=copies,
            access=(_API,),
            public=False,
        ),
    )
