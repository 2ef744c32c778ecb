"""Numbers for text messages and calls, and where messages that come in are sent on to.

Source: `pinpoint-sms-voice-v2:DescribePhoneNumbers` (`TwoWayEnabled`; `TwoWayChannelArn` is a
topic, or `connect.<region>.amazonaws.com`). The number itself never leaves the answer. The service
takes HTTPS only (AWS general reference, End User Messaging endpoints).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import arn as arns
from scanner.model import AccessPath, Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "pinpoint-sms-voice-v2"
SCOPE = "region"
CALLS = ("DescribePhoneNumbers",)

_CONNECT = re.compile(r"connect[.]([a-z]+(?:-[a-z]+)+-[0-9]+)[.]amazonaws[.]com")
_API = AccessPath(
    kind="endpoint",
    encryption="by-service",
    evidence="reached through the End User Messaging API, which takes HTTPS only",
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each number by what is not the number."""
    for item in aws.pages("describe_phone_numbers", "PhoneNumbers", MaxResults=100):
        kept = ("PhoneNumberArn", "TwoWayEnabled", "TwoWayChannelArn")
        yield {name: item[name] for name in kept if name in item}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one number. Where messages only go out, nothing is kept through it."""
    arn = item["PhoneNumberArn"]
    copies = (_copy(aws, item.get("TwoWayChannelArn")),) if item["TwoWayEnabled"] else ()
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


def _copy(aws: Aws, channel: str | None) -> Copy:
    if channel and arns.is_arn(channel):
        return aws.copy("replica", channel)
    found = _CONNECT.fullmatch(channel or "")
    return aws.own("replica", found[1] if found else None)
