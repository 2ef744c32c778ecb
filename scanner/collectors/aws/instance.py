"""EC2 instances: the disks that are built into their host, and how they are reached.

Source: `ec2:DescribeInstances` (`State`, addresses of `NetworkInterfaces`), also of those that
other services run; the disks: `host_disks.py`. Volumes, to which hibernation writes the memory too,
are read themselves; an instance that has nothing else keeps nothing. What listens on a public
address, and whether it encrypts, is not told. User data is not asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.compute import host_disks
from scanner.cloud.aws.fields import find
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeInstances", *host_disks.CALLS)

_PUBLIC = (
    "PublicIpAddress || Ipv6Address || (NetworkInterfaces[].[Association, Ipv6Addresses[0],"
    " Ipv6Prefixes[0], PrivateIpAddresses[].Association][][] | [0])"
)


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each instance that is not gone."""
    asked: dict[str, Any] = {"MaxResults": 1000, "IncludeManagedResources": True}
    for reservation in aws.pages("describe_instances", "Reservations", **asked):
        for item in reservation["Instances"]:
            if item["State"]["Name"] != "terminated":
                yield item


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one instance. Of a type that could not be read, disks are not known."""
    disks = host_disks.copies(aws, item)
    return aws.resource(
        aws.arn(f"instance/{item['InstanceId']}"),
        aws.called(item, item["InstanceId"]),
        Facts(
            category="server",
            persistence="transit" if disks == () else "persistent",
            copies=disks or (),
            public=None if find(_PUBLIC, item) else False,
        ),
        tags=item.get("Tags"),
    )
