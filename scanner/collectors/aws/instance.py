"""EC2 instances: the disks that are built into their host, and how they are reached.

Source: `ec2:DescribeInstances` (`OutpostArn`, `Placement.AvailabilityZone`, `State`, addresses of
`NetworkInterfaces`), also of those that other services run, and `ec2:DescribeInstanceTypes`
(`InstanceStorageInfo.EncryptionSupport`), once for each type. Volumes, to which hibernation writes
the memory too, are read themselves; an instance that has nothing else keeps nothing. What is on a
host's own disk has no end that is told in advance, and is gone when the instance stops or
terminates (EC2 user guide, "Instance store temporary block storage"). What listens on a public
address, and whether it encrypts, is not told. User data is not asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import Word, find
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeInstances", "DescribeInstanceTypes")

_ENCRYPTED = Word("InstanceStorageInfo.EncryptionSupport", {"required": True, "unsupported": False})
_PUBLIC = (
    "PublicIpAddress || Ipv6Address || (NetworkInterfaces[].[Association, Ipv6Addresses[0],"
    " PrivateIpAddresses[].Association][][] | [0])"
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
    type_ = item["InstanceType"]
    about = aws.once(("type", type_), lambda: _type(aws, type_))
    told = bool(about) and about.get("InstanceStorageSupported") is not False
    disks = told and item["State"]["Name"] != "stopped"
    place = item.get("OutpostArn") or find("Placement.AvailabilityZone", item)
    own = aws.own("primary", place, encrypted=_ENCRYPTED.of(about))
    return aws.resource(
        aws.arn(f"instance/{item['InstanceId']}"),
        aws.called(item, item["InstanceId"]),
        Facts(
            category="server",
            persistence="persistent" if disks or not about else "transit",
            copies=(own,) if disks else (),
            public=None if find(_PUBLIC, item) else False,
        ),
        tags=item.get("Tags"),
    )


def _type(aws: Aws, name: str) -> dict[str, Any]:
    found = aws.read_all("describe_instance_types", "InstanceTypes", InstanceTypes=[name])
    return found[0] if found else {}
