"""Snapshots of a disk of Lightsail, also of one that is gone.

Source: `lightsail:GetDiskSnapshots` (`location.regionName`, `fromDiskArn`). They are encrypted like
the disk (Lightsail user guide, "Block storage disks").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="lightsail",
    lists=Pages("GetDiskSnapshots", "diskSnapshots"),
    arn="arn",
    name="name",
    tags="tags",
    category="snapshot",
    copies=(
        Kept(
            "snapshot",
            at="location.regionName",
            of="fromDiskArn",
            made="state == 'completed' && createdAt || `null`",
            encrypted=True,
        ),
    ),
    evidence="restored through the Lightsail API only, which takes HTTPS only",
)
