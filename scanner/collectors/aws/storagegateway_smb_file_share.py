"""Files that a gateway shares by SMB, in a bucket that may be in another region.

Source: `storagegateway:ListFileShares`, `storagegateway:DescribeSMBFileShares` (`LocationARN`, the
bucket; `KMSKey`; `AuditDestinationARN`) and `storagegateway:DescribeSMBSettings` of the gateway
(`SMBSecurityStrategy`: only two of its values refuse clients that do not encrypt).
"""

from __future__ import annotations

from scanner.cloud.aws.fields import Word
from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_AT_REST = {"SseS3": True, "SseKms": True, "DsseKms": True}

COLLECTOR = Listed(
    service="storagegateway",
    lists=Pages("ListFileShares", "FileShareInfoList"),
    # A kind that is neither must not vanish: it is asked for, and that fails.
    where="FileShareType != 'NFS'",
    details={
        "about": Detail(
            call="DescribeSMBFileShares",
            asks={"FileShareARNList": "[FileShareARN]"},
            under="SMBFileShareInfoList[0]",
        ),
        "settings": Detail(
            call="DescribeSMBSettings",
            asks={"GatewayARN": "GatewayARN"},
            must="SMBSecurityStrategy",
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
    encryption=Word(
        "settings.SMBSecurityStrategy",
        {
            "MandatoryEncryption": "enforced",
            "MandatoryEncryptionNoAes128": "enforced",
            "MandatorySigning": "optional",
            "ClientSpecified": "optional",
        },
    ),
    evidence="SMB, by the security strategy of the gateway",
    public=None,
)
