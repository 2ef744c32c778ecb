"""Connections of Glue to databases and services: with whom jobs exchange data.

Source: `glue:GetConnections`, without passwords (`HidePassword`); `glue_partner.py` says who is at
the other end. A connection to a network only names a subnet, and one to a catalogue of views says
nothing of a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import glue_partner
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "glue"
SCOPE = "region"
CALLS = ("GetConnections",)

# A subnet, and checks of a view; stores of this account in its own region that are read there.
_NOBODY_ELSE = {
    *("NETWORK", "VIEW_VALIDATION_REDSHIFT", "VIEW_VALIDATION_ATHENA"),
    *("CLOUDWATCH", "CLOUDWATCHMETRICS", "CMDB", "DYNAMODB", "TIMESTREAM", "TPCDS"),
}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each connection by its name and paths: nothing else of its properties is kept."""
    for item in aws.pages("get_connections", "ConnectionList", HidePassword=True, MaxResults=1000):
        if item.get("ConnectionType") not in _NOBODY_ELSE:
            paths = tuple(dict.fromkeys(glue_partner.paths(item)))
            yield {"name": item["Name"], "paths": paths}


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one connection."""
    name, paths = item["name"], item["paths"]
    return aws.resource(
        aws.arn(f"connection/{name}"),
        name,
        Facts(category="network", persistence="transit", access=paths, public=False),
    )
