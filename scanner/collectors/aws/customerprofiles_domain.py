"""Profiles of customers of a contact centre, and the buckets, streams and queue they are told to.

Source: `customer-profiles:ListDomains`, `customer-profiles:GetDomain`, the types of objects that
`profile_copies.py` reads, and `customer-profiles:ListEventStreams` (`DestinationSummary.Uri`, the
ARN of a stream; one that has stopped may still hold what it got). All is encrypted and reached by
HTTPS only (Amazon Connect administrator guide, "Data protection"; AWS general reference, Customer
Profiles endpoints).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.contact import profile_copies
from scanner.cloud.aws.network.endpoint import https_only
from scanner.cloud.aws.storage.bucket_place import HEAD_BUCKET
from scanner.model import Copy, Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "customer-profiles"
SCOPE = "region"
CALLS = ("ListDomains", "GetDomain", *profile_copies.CALLS, "ListEventStreams", HEAD_BUCKET)

_API = https_only("reached through the Customer Profiles API, which takes HTTPS only")


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each domain."""
    return aws.pages("list_domains", "Items", MaxResults=100)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Read one domain."""
    name = item["DomainName"]
    about = aws.read("get_domain", DomainName=name)
    return aws.resource(
        aws.arn(f"domains/{name}", service="profile"),
        name,
        Facts(
            category="database",
            persistence="persistent",
            copies=(*profile_copies.of(aws, name, about), *_streams(aws, name)),
            access=(_API,),
            public=False,
        ),
        tags=item.get("Tags"),
    )


def _streams(aws: Aws, name: str) -> Iterator[Copy]:
    found = aws.read_all("list_event_streams", "Items", DomainName=name, MaxResults=100)
    # Where that could not be read it may go anywhere.
    for one in [{}] if found is None else found:
        told = one.get("DestinationSummary", {}).get("Uri")
        yield aws.copy("replica", told) if told else Copy(role="replica", location=aws.place(None))
