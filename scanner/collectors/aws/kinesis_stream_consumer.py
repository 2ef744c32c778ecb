"""Those who read a Kinesis stream with a throughput of their own, and who else may read as them.

Source: `kinesis:ListStreams`, `kinesis:ListStreamConsumers` and `kinesis:GetResourcePolicy` of the
consumer: another account can be let in there and not in the policy of the stream. Nothing is kept.
Kinesis takes HTTPS only (AWS general reference, Kinesis endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.access import grants
from scanner.cloud.policy_document import access_paths, is_public
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "kinesis"
SCOPE = "region"
CALLS = ("ListStreams", "ListStreamConsumers", "GetResourcePolicy")

_THROUGH = "reads through the Kinesis API, which takes HTTPS only"
_NO_POLICY: dict[str, dict[str, Any]] = {"ResourceNotFoundException": {"Policy": None}}


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each consumer of each stream."""
    for stream in aws.pages("list_streams", "StreamSummaries"):
        arn = stream["StreamARN"]
        yield from aws.pages("list_stream_consumers", "Consumers", StreamARN=arn, MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one consumer."""
    arn = item["ConsumerARN"]
    policy = aws.read("get_resource_policy", absent=_NO_POLICY, ResourceARN=arn)
    paths = access_paths(policy, account=aws.account_id, arns=(arn,), https_only=_THROUGH)
    public = is_public(policy)
    return aws.resource(
        arn,
        item["ConsumerName"],
        Facts(
            category="stream",
            persistence="transit",
            access=(*paths, *grants.anyone(public, paths, paths[0].encryption)),
            public=public,
        ),
    )
