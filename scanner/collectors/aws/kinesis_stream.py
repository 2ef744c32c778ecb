"""Kinesis data streams: what was sent in the last hours or days, where it goes, who else reads it.

Source: `kinesis:ListStreams` (`StreamSummaries`), `kinesis:DescribeStreamSummary`
(`stream_copies.py`) and `kinesis:GetResourcePolicy`. Kinesis takes HTTPS only (AWS general
reference, Kinesis endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import stream_copies
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kinesis"
SCOPE = "region"
CALLS = (
    *("ListStreams", "DescribeStreamSummary", "GetResourcePolicy", "ListTagsForResource"),
    *stream_copies.CALLS,
)

_THROUGH = "reached through the Kinesis API, which takes HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"Policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each stream."""
    return aws.pages("list_streams", "StreamSummaries")


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one stream. Where it was not read, it may deliver anywhere."""
    arn = item["StreamARN"]
    answer = aws.read("describe_stream_summary", StreamARN=arn)
    about = answer["StreamDescriptionSummary"] if answer else None
    policy = aws.read("get_resource_policy", absent=_NO_POLICY, ResourceARN=arn)
    return aws.resource(
        arn,
        item["StreamName"],
        Facts(
            category="stream",
            persistence="persistent",
            copies=tuple(stream_copies.copies(aws, arn, about)),
            access=access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH),
            public=is_public(policy),
        ),
        tags=aws.read_all("list_tags_for_resource", "Tags", ResourceARN=arn),
    )
