"""The disks that are built into the host of an instance of EC2.

Source: `ec2:DescribeInstances` (`InstanceType`, `OutpostArn`, `Placement.AvailabilityZone`,
`State`) and `ec2:DescribeInstanceTypes` (`InstanceStorageInfo.EncryptionSupport`), once for each
type. What is on them has no end that is told in advance, and is gone when the instance stops or
terminates (EC2 user guide, "Instance store temporary block storage").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.fields import Word, find

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws
    from scanner.model import Copy

CALLS = ("DescribeInstanceTypes",)

_ENCRYPTED = Word("InstanceStorageInfo.EncryptionSupport", {"required": True, "unsupported": False})


def copies(aws: Aws, instance: dict[str, Any]) -> tuple[Copy, ...] | None:
    """Return the copy on such disks, if it has any; `None` where its type could not be read."""
    type_ = instance["InstanceType"]
    about = aws.once(("type", type_), lambda: _type(aws, type_))
    if not about:
        return None
    if about.get("InstanceStorageSupported") is False or instance["State"]["Name"] == "stopped":
        return ()
    place = instance.get("OutpostArn") or find("Placement.AvailabilityZone", instance)
    return (aws.own("primary", place, encrypted=_ENCRYPTED.of(about)),)


def _type(aws: Aws, name: str) -> dict[str, Any]:
    found = aws.read_all("describe_instance_types", "InstanceTypes", InstanceTypes=[name])
    return found[0] if found else {}
