"""Snapshots of a machine of Lightsail, also of one that is gone.

Source: `lightsail:GetInstanceSnapshots` (`location.regionName`, `fromInstanceArn`). A copy from
another region does not tell where it is from.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="lightsail",
    lists=Pages("GetInstanceSnapshots", "instanceSnapshots"),
    arn="arn",
    name="name",
    tags="tags",
    category="snapshot",
    copies=(
        Kept(
            "snapshot",
            at="location.regionName",
            of="fromInstanceArn",
            made="state == 'available' && createdAt || `null`",
        ),
    ),
    evidence="restored through the Lightsail API only, which takes HTTPS only",
)
