"""EBS volumes: the zone or the Outpost that each is in.

Source: `ec2:DescribeVolumes` (`AvailabilityZone`, `OutpostArn`). A volume cannot be shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scanner.cloud.aws.network.endpoint import https_only
from scanner.model import Facts, Resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.cloud.aws.unit import Aws

SERVICE = "ec2"
SCOPE = "region"
CALLS = ("DescribeVolumes",)

_THROUGH = "reached through the instance it is attached to; it has no address of its own"


def listing(aws: Aws) -> Iterator[dict[str, Any]]:
    """Yield each volume, also those of machines that other services run."""
    asked: dict[str, Any] = {"MaxResults": 500, "IncludeManagedResources": True}
    return aws.pages("describe_volumes", "Volumes", **asked)


def resource(aws: Aws, item: dict[str, Any]) -> Resource:
    """Make the resource of one volume."""
    return aws.resource(
        aws.arn(f"volume/{item['VolumeId']}"),
        aws.called(item, item["VolumeId"]),
        Facts(
            category="block-storage",
            persistence="persistent",
            copies=(
                aws.own(
                    "primary",
                    item.get("OutpostArn") or item.get("AvailabilityZone"),
                    encrypted=item.get("Encrypted"),
                    key=item.get("KmsKeyId"),
                ),
            ),
            access=(https_only(_THROUGH),),
            public=False,
        ),
        tags=item.get("Tags"),
    )
