"""Addresses on the internet that events are sent to.

Source: `events:ListApiDestinations` (`InvocationEndpoint`, of which only the host is told).
Nothing is kept here; what its recipient keeps is for the register to tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import address
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "events"
SCOPE = "region"
CALLS = ("ListApiDestinations",)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each destination."""
    return aws.pages("list_api_destinations", "ApiDestinations", Limit=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one destination."""
    path = address.recipient(item["InvocationEndpoint"], "gets events that rules send to it")
    return aws.resource(
        item["ApiDestinationArn"],
        item["Name"],
        Facts(category="stream", persistence="transit", access=(path,), public=False),
    )
