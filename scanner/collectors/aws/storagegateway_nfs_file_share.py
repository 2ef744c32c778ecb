"""Files that a gateway shares by NFS, in a bucket that may be in another region.

Source: `storagegateway:ListFileShares` and `storagegateway:DescribeNFSFileShares` (`LocationARN`,
the bucket; `KMSKey`; `AuditDestinationARN`). The gateway does not encrypt NFS (Storage Gateway user
guide), and from where it can be reached its own network decides, which no API tells.
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_AT_REST = {"SseS3": True, "SseKms": True, "DsseKms": True}

COLLECTOR = Listed(
    service="storagegateway",
    lists=Pages("ListFileShares", "FileShareInfoList"),
    where="FileShareType == 'NFS'",
    details={
        "about": Detail(
            call="DescribeNFSFileShares",
            asks={"FileShareARNList": "[FileShareARN]"},
            under="NFSFileShareInfoList[0]",
        ),
    },
    arn="FileShareARN",
    name="about.FileShareName || FileShareId",
    tags="about.Tags",
    category="file-system",
    copies=(
        Kept(
            "primary",
            bucket="about.LocationARN",
            encrypted=Word("about.EncryptionType", _AT_REST),
            key="about.KMSKey",
        ),
        Kept("log", when="about.AuditDestinationARN", arn="about.AuditDestinationARN"),
    ),
    encryption="none",
    evidence="NFS, which the gateway does not encrypt",
    public=None,
)
