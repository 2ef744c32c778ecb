"""Firehose: streams that deliver to buckets, search domains, warehouses and other parties.

Source: `firehose:ListDeliveryStreams` and `firehose:DescribeDeliveryStream` (`Destinations[]`, each
with a description of its own form; records that fail or all of them also go to a bucket). Other
parties are known by their host. Firehose takes HTTPS only (AWS general reference, Firehose
endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws import address
from scanner.cloud.aws.bucket_place import HEAD_BUCKET, bucket_copy
from scanner.model import AccessPath, Copy, Facts, Resource, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "firehose"
SCOPE = "region"
CALLS = (
    *("ListDeliveryStreams", "DescribeDeliveryStream", "ListTagsForDeliveryStream"),
    HEAD_BUCKET,
)

_HTTPS = AccessPath(
    kind="endpoint",
    encryption="by-service",
    evidence="written to through the Firehose API only, which takes HTTPS only",
)
_UNREAD = AccessPath(
    kind="principal", encryption="unknown", evidence="whom it delivers to could not be read"
)
_THERE = {"ENABLED": True, "DISABLED": False}
_SHORT, _LONG = "S3DestinationDescription", "ExtendedS3DestinationDescription"
_PARTIES = ("HECEndpoint", "AccountUrl")


def listing(aws: Aws) -> Iterator[Any]:
    """Yield the name of each stream."""
    return aws.pages("list_delivery_streams", "DeliveryStreamNames", Limit=10000)


def resource(aws: Aws, name: str) -> Resource:
    """Read one stream. Without its description only its own place is known."""
    answer = aws.read("describe_delivery_stream", DeliveryStreamName=name)
    about = answer["DeliveryStreamDescription"] if answer else {}
    sse = about.get("DeliveryStreamEncryptionConfiguration", {})
    # What comes from another stream is kept there, with the encryption of that one (model of
    # StartDeliveryStreamEncryption).
    direct = about.get("DeliveryStreamType") == "DirectPut"
    encrypted = _THERE.get(sse.get("Status")) if direct else None
    own = aws.own("primary", aws.region, encrypted=encrypted, key=sse.get("KeyARN"))
    targets = [t for aim in about["Destinations"] or [{}] for t in _told(aim)] if answer else []
    unread = () if answer else (_UNREAD,)
    return aws.resource(
        aws.arn(f"deliverystream/{name}"),
        name,
        Facts(
            category="stream",
            persistence="persistent",
            copies=(own, *(copy for target in targets for copy in _copies(aws, target))),
            access=(_HTTPS, *(path for t in targets for path in _paths(t)), *unread),
            public=False,
        ),
        tags=aws.read_all("list_tags_for_delivery_stream", "Tags", DeliveryStreamName=name),
    )


def _told(destination: dict[str, Any]) -> list[dict[str, Any]]:
    # Of a form that is not known the SDK leaves out the description, and no place is known.
    told = {k: v for k, v in destination.items() if k.endswith("Description")}
    if _LONG in told:
        # The same bucket once more, in the older and shorter form.
        told.pop(_SHORT, None)
    return list(told.values()) or [{}]


def _copies(aws: Aws, target: dict[str, Any]) -> Iterator[Copy]:
    if not target:
        yield Copy(role="replica", location=aws.place(None))
    buckets: list[tuple[Role, dict[str, Any] | None]] = [
        ("replica", target if "BucketARN" in target else target.get("S3DestinationDescription")),
        ("backup", target.get("S3BackupDescription")),
    ]
    for role, bucket in buckets:
        if bucket:
            yield bucket_copy(aws, role, bucket["BucketARN"])
    if arn := target.get("DomainARN"):
        yield aws.copy("index", arn)
    elif at := target.get("ClusterEndpoint") or target.get("CollectionEndpoint"):
        yield Copy(role="index", location=aws.place(address.region(at)))
    if jdbc := target.get("ClusterJDBCURL"):
        yield Copy(role="replica", location=aws.place(address.region(jdbc)))
    if catalog := target.get("CatalogConfiguration"):
        if arn := catalog.get("CatalogARN"):
            yield aws.copy("index", arn)
        if tables := catalog.get("WarehouseLocation"):
            yield bucket_copy(aws, "replica", tables)


def _paths(target: dict[str, Any]) -> Iterator[AccessPath]:
    web = target.get("EndpointConfiguration")
    for given in (web and web.get("Url", ""), *(target.get(party) for party in _PARTIES)):
        if given is not None:
            # Snowflake may be named without "https://", by which it is always written to.
            url = given if "://" in given else f"https://{given}"
            yield address.recipient(url, "gets what the stream delivers")
