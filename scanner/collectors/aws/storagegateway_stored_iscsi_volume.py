"""Volumes on the gateway's own machine, with snapshots in its region.

Source: `storagegateway:ListVolumes` and `storagegateway:DescribeStorediSCSIVolumes` (`KMSKey`).
Where the machine stands no API tells. iSCSI, by which the volume is reached, encrypts nothing.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_NOWHERE = "`null`"

COLLECTOR = Listed(
    service="storagegateway",
    lists=Pages("ListVolumes", "VolumeInfos"),
    where="contains(VolumeType, 'STORED')",
    details={
        "about": Detail(
            call="DescribeStorediSCSIVolumes",
            asks={"VolumeARNs": "[VolumeARN]"},
            under="StorediSCSIVolumes[0]",
        ),
    },
    arn="VolumeARN",
    name="about.TargetName || VolumeId",
    category="block-storage",
    copies=(
        Kept("primary", at=_NOWHERE),
        Kept("snapshot", encrypted=True, key="about.KMSKey"),
    ),
    encryption="none",
    evidence="iSCSI, which does not encrypt",
    public=None,
)
