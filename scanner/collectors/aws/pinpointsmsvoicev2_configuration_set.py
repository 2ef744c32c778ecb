"""Where news of text messages and calls goes: who was sent what, when, and whether it came.

Source: `pinpoint-sms-voice-v2:DescribeConfigurationSets` (`EventDestinations[]`: a log group, a
stream or a topic, by ARN). The service takes HTTPS only (AWS general reference, End User Messaging
endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import find
from scanner.cloud.aws.logs import log_destination
from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "pinpoint-sms-voice-v2"
SCOPE = "region"
CALLS = ("DescribeConfigurationSets",)

_TARGET = (
    "CloudWatchLogsDestination.LogGroupArn || KinesisFirehoseDestination.DeliveryStreamArn"
    " || SnsDestination.TopicArn"
)
_API = https_only("reached through the End User Messaging API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each set."""
    return aws.pages("describe_configuration_sets", "ConfigurationSets", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Return one set. Without a destination that is on, nothing is kept through it."""
    copies = tuple(
        log_destination.copy(aws, find(_TARGET, one))
        for one in item["EventDestinations"]
        if one["Enabled"]
    )
    return aws.resource(
        item["ConfigurationSetArn"],
        item["ConfigurationSetName"],
        Facts(
            category="log-store",
            persistence="persistent" if copies else "transit",
            copies=tuple(dict.fromkeys(copies)),
            access=(_API,),
            public=False,
        ),
    )
