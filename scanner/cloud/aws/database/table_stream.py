"""Streams of what changes in a table of DynamoDB: its own, and those of Kinesis that it fills.

From its own every change can be read for a day. That is an address of its own, with a policy of its
own (`dynamodb:GetResourcePolicy`; DynamoDB developer guide, "Resource-based policies"). A stream of
Kinesis is a copy: `dynamodb:DescribeKinesisStreamingDestination` (`StreamArn`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import unread
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath

NO_POLICY: dict[str, dict[str, Any]] = {"PolicyNotFoundException": {"Policy": None}}
"""What a table or stream answers that has no policy, and what that stands for."""


def ways_in(aws: Aws, table: dict[str, Any] | None) -> tuple[tuple[AccessPath, ...], bool | None]:
    """Return the ways in to its own stream, and whether anyone comes in; none if there is none.

    One that is off is read from for a day more at most, and then has no policy to ask for. `None`:
    the table could not be read, and whoever there is may read its stream.
    """
    if table is None:
        return (unread("whether it has a stream, and who reads that", "principal"),), None
    stream = table.get("LatestStreamArn")
    if not stream or not table.get("StreamSpecification", {}).get("StreamEnabled"):
        return (), False
    policy = aws.read("get_resource_policy", absent=NO_POLICY, ResourceArn=stream)
    found = access_paths(policy, account=aws.account_id, arns=(stream,))
    paths = (replace(path, evidence=f"its stream: {path.evidence}") for path in found)
    return tuple(paths), is_public(policy)


def copies(aws: Aws, name: str) -> Iterator[Copy]:
    """Yield the copy in each stream of Kinesis; records stay in one that gets no more of them."""
    answer = aws.read("describe_kinesis_streaming_destination", TableName=name)
    if answer is None:
        # Which streams it fills could not be read.
        yield Copy(role="replica", location=aws.place(None))
        return
    for stream in answer["KinesisDataStreamDestinations"]:
        if stream.get("DestinationStatus") != "ENABLE_FAILED":
            yield aws.copy("replica", stream["StreamArn"])
