"""Volumes that were deleted and still rest in the Recycle Bin, in their zone or on their Outpost.

Source: `ec2:ListVolumesInRecycleBin` (`AvailabilityZone`, `OutpostArn`). They are used again only
once they are restored, and nothing of them goes through the EC2 API, which also answers plain HTTP.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="ec2",
    lists=Pages("ListVolumesInRecycleBin", "Volumes", {"MaxResults": 500}),
    arn="volume/{VolumeId}",
    name="VolumeId",
    category="block-storage",
    copies=(Kept("primary", at="OutpostArn || AvailabilityZone"),),
    evidence="cannot be attached while it is in the bin",
)
