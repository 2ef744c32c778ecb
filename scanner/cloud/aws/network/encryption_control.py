"""VPCs in which AWS enforces encryption of all that goes through them.

A control proves it while it is in the mode `enforce`, fully there, and does not except what is
asked about. Source: `ec2:DescribeVpcEncryptionControls` (`Mode`, `State`, `ResourceExclusions`),
one list for a region, which has no paginator.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

DESCRIBE = "DescribeVpcEncryptionControls"

_PAGE = 1000
_IN_FORCE = ("enforce", "available")
_OFF = "disabled"


def enforces(aws: Aws, vpc: str | None, part: str) -> bool:
    """Say whether the control of this VPC is seen to hold for a part, such as `VpcPeering`."""
    found: list[dict[str, Any]] | None = aws.once(
        ("encryption controls",),
        lambda: aws.read_all(
            "describe_vpc_encryption_controls", "VpcEncryptionControls", MaxResults=_PAGE
        ),
    )
    return any(_holds(one, part) for one in found or () if vpc and one["VpcId"] == vpc)


def _holds(control: dict[str, Any], part: str) -> bool:
    excluded = control.get("ResourceExclusions", {}).get(part, {}).get("State", _OFF)
    return (control.get("Mode"), control.get("State")) == _IN_FORCE and excluded == _OFF
