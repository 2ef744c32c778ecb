"""Snapshots of graphs of Neptune Analytics, in the region of the graph.

Source: `neptune-graph:ListGraphSnapshots` (`kmsKeyIdentifier`, `sourceGraphId`). Always encrypted,
as the graph is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import sharing
from scanner.cloud.aws.fields import day
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "neptune-graph"
SCOPE = "region"
CALLS = ("ListGraphSnapshots",)

_THROUGH = "restored through the Neptune Analytics API only, which takes HTTPS only"
_OWN_KEY = "AWS_OWNED_KEY"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each snapshot."""
    return aws.pages("list_graph_snapshots", "graphSnapshots", maxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one snapshot."""
    key, graph = item.get("kmsKeyIdentifier"), item.get("sourceGraphId")
    made = day(item.get("snapshotCreateTime")) if item.get("status") == "AVAILABLE" else None
    copy = aws.own("snapshot", aws.region, encrypted=True, key=None if key == _OWN_KEY else key)
    return aws.resource(
        item["arn"],
        item["name"],
        Facts(
            category="snapshot",
            persistence="persistent",
            copies=(replace(copy, of=aws.arn(f"graph/{graph}") if graph else None, made=made),),
            access=sharing.paths((), _THROUGH),
            public=False,
        ),
    )
