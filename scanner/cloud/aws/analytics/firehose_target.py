"""Where a stream of Firehose delivers to: each kind of destination is described in its own form.

Source: `firehose:DescribeDeliveryStream` (`Destinations[]`; records that fail or all of them also
go to a bucket). Other parties are known by their host.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network import address
from scanner.cloud.aws.storage.bucket_place import bucket_copy
from scanner.model import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws
    from scanner.model import AccessPath, Role

_SHORT, _LONG = "S3DestinationDescription", "ExtendedS3DestinationDescription"
_PARTIES = ("HECEndpoint", "AccountUrl")


def targets(destinations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the description of each destination; an empty one of what is nowhere known."""
    return [told for destination in destinations or [{}] for told in _described(destination)]


def _described(destination: dict[str, Any]) -> list[dict[str, Any]]:
    # Of a form that is not known the SDK leaves out the description, and no place is known.
    told = {k: v for k, v in destination.items() if k.endswith("Description")}
    if _LONG in told:
        # The same bucket once more, in the older and shorter form.
        told.pop(_SHORT, None)
    return list(told.values()) or [{}]


def copies(aws: Aws, target: dict[str, Any]) -> Iterator[Copy]:
    """Yield each copy that a target keeps."""
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


def paths(target: dict[str, Any]) -> Iterator[AccessPath]:
    """Yield the path to each other party that a target hands the records to."""
    web = target.get("EndpointConfiguration")
    for given in (web and web.get("Url", ""), *(target.get(party) for party in _PARTIES)):
        if given is not None:
            # Snowflake may be named without "https://", by which it is always written to.
            url = given if "://" in given else f"https://{given}"
            yield address.recipient(url, "gets what the stream delivers")
