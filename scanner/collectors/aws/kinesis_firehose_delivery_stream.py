"""Firehose: streams that deliver to buckets, search domains, warehouses and other parties.

Source: `firehose:ListDeliveryStreams` and `firehose:DescribeDeliveryStream`; its destinations:
`firehose_target.py`. Firehose takes HTTPS only (AWS general reference, Firehose endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.analytics import firehose_target
from scanner.cloud.aws.network import endpoint
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "firehose"
SCOPE = "region"
CALLS = (
    *("ListDeliveryStreams", "DescribeDeliveryStream", "ListTagsForDeliveryStream"),
    HEAD_BUCKET,
)

_HTTPS = endpoint.https_only("written to through the Firehose API only, which takes HTTPS only")
_THERE = {"ENABLED": True, "DISABLED": False}


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the name of each stream."""
    return aws.pages("list_delivery_streams", "DeliveryStreamNames", Limit=10000)


def resource(aws: Aws, name: str) -> Resource:
    """Read one stream. Without its description it may deliver anywhere."""
    answer = aws.read("describe_delivery_stream", DeliveryStreamName=name)
    about = answer["DeliveryStreamDescription"] if answer else {}
    sse = about.get("DeliveryStreamEncryptionConfiguration", {})
    # What comes from another stream is kept there, with the encryption of that one (model of
    # StartDeliveryStreamEncryption).
    direct = about.get("DeliveryStreamType") == "DirectPut"
    encrypted = _THERE.get(sse.get("Status")) if direct else None
    own = aws.own("primary", aws.region, encrypted=encrypted, key=sse.get("KeyARN"))
    targets = firehose_target.targets(about["Destinations"]) if answer else [{}]
    unread = () if answer else (endpoint.unread("whom it delivers to", "principal"),)
    return aws.resource(
        aws.arn(f"deliverystream/{name}"),
        name,
        Facts(
            category="stream",
            persistence="persistent",
            copies=(own, *(copy for t in targets for copy in firehose_target.copies(aws, t))),
            access=(_HTTPS, *(path for t in targets for path in firehose_target.paths(t)), *unread),
            public=False,
        ),
        tags=aws.read_all("list_tags_for_delivery_stream", "Tags", DeliveryStreamName=name),
    )
