"""Disks of Lightsail, in their zone, and daily snapshots of them.

Source: `lightsail:GetDisks` (`location.availabilityZone`, `addOns`). Disks are always encrypted; of
the daily snapshots the last seven are kept, in the region (Lightsail user guide, "Block storage
disks", "Automatic snapshots"). The disk of the machine itself counts with the machine.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

_DAILY = "addOns[?name=='AutoSnapshot' && status=='Enabled']"

COLLECTOR = Listed(
    service="lightsail",
    lists=Pages("GetDisks", "disks"),
    where="!isSystemDisk",
    arn="arn",
    name="name",
    tags="tags",
    category="block-storage",
    copies=(
        Kept("primary", at="location.availabilityZone", encrypted=True),
        Kept("snapshot", each=_DAILY, encrypted=True, days="`7`"),
    ),
    evidence="reached through the machine it is attached to; it has no address of its own",
)
