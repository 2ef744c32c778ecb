"""Volumes in the gateway's region, with a cache on the gateway's own machine.

Source: `storagegateway:ListVolumes` and `storagegateway:DescribeCachediSCSIVolumes` (`KMSKey`). All
that Storage Gateway keeps is encrypted with keys of S3 or with that one; iSCSI, by which the volume
is reached, encrypts nothing (Storage Gateway user guide, "Data protection").
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

COLLECTOR = Listed(
    service="storagegateway",
    lists=Pages("ListVolumes", "VolumeInfos"),
    where="!contains(VolumeType, 'STORED')",
    details={
        "about": Detail(
            call="DescribeCachediSCSIVolumes",
            asks={"VolumeARNs": "[VolumeARN]"},
            under="CachediSCSIVolumes[0]",
        ),
    },
    arn="VolumeARN",
    name="about.TargetName || VolumeId",
    category="block-storage",
    copies=(Kept("primary", encrypted=True, key="about.KMSKey"),),
    encryption="none",
    evidence="iSCSI, which does not encrypt",
    public=None,
)
