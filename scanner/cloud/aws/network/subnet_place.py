"""Where a subnet is: in one zone, which may be a Local Zone, or on an Outpost.

Source: `ec2:DescribeSubnets` (`AvailabilityZone`, `OutpostArn`), asked once for a region.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scanner.cloud.aws.unit import Aws

SUBNETS = "ec2:DescribeSubnets"


def places(aws: Aws, subnets: Iterable[str]) -> list[str | None]:
    """Return the code of each place that these subnets are in; `None` for one that is not known.

    Never empty: what names no subnet is in a place that is not known.
    """
    known = aws.once(("subnets",), lambda: _places(aws))
    return sorted({known.get(subnet) for subnet in subnets}, key=lambda code: code or "") or [None]


def _places(aws: Aws) -> dict[str, str | None]:
    found = aws.read_all("describe_subnets", "Subnets", service="ec2", MaxResults=1000)
    # On an Outpost the zone is only the one that the Outpost is tied to.
    return {s["SubnetId"]: s.get("OutpostArn") or s.get("AvailabilityZone") for s in found or ()}
