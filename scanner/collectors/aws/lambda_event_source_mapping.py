"""Where Lambda sends what a function could not take from a stream or cluster, if that leads out.

Source: `lambda:ListEventSourceMappings` (`DestinationConfig`; `function_ends.py`). What a function
reads from is read itself, and what it makes of that is told by its own settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import function_ends
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "lambda"
SCOPE = "region"
CALLS = ("ListEventSourceMappings", HEAD_BUCKET)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each mapping by which something leads out."""
    for item in aws.pages("list_event_source_mappings", "EventSourceMappings", MaxItems=100):
        if function_ends.leading_out(aws, item):
            yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one mapping."""
    ends = function_ends.leading_out(aws, item)
    return aws.resource(
        item.get("EventSourceMappingArn") or aws.arn(f"event-source-mapping:{item['UUID']}"),
        item["UUID"],
        Facts(
            category="queue",
            persistence="persistent",
            copies=tuple(function_ends.copy(aws, to) for to in ends),
            public=False,
        ),
    )
