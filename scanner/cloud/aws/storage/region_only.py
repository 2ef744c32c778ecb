"""Whether an account can keep snapshots of a region anywhere but in the region itself.

Source: `ec2:DescribeAvailabilityZones` (Local Zones whose `OptInStatus` is `opted-in`) and
`outposts:ListOutposts`: snapshots stay near their volume only in a Local Zone or on an Outpost (EBS
user guide, "Local snapshots").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scanner.cloud.aws.unit import Aws

CALLS = ("DescribeAvailabilityZones", "outposts:ListOutposts")
"""What is asked, by a collector of `ec2`."""


def region_only(aws: Aws) -> str | None:
    """Return the region if nothing can be elsewhere; `None` if it can, or that was not seen."""
    told: str | None = aws.once(("region only",), lambda: _region_only(aws))
    return told


def _region_only(aws: Aws) -> str | None:
    operation = "describe_availability_zones"
    zones = aws.read_all(operation, "AvailabilityZones", AllAvailabilityZones=True)
    outposts = aws.read_all("list_outposts", "Outposts", service="outposts", MaxResults=1000)
    if not zones or outposts is None or outposts:
        return None
    local = [zone for zone in zones if zone["ZoneType"] != "availability-zone"]
    return None if any(zone["OptInStatus"] == "opted-in" for zone in local) else aws.region
