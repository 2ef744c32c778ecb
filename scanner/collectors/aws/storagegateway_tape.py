"""Virtual tapes, in a library or archived: both in the region of their gateway.

Source: `storagegateway:ListTapes` (`TapeStatus`, `PoolId`). Tapes are encrypted with keys of S3 or
with one's own (Storage Gateway user guide, "Data protection"); which, only each gateway tells. They
are read by iSCSI, which encrypts nothing, and from the archive only once they are back.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="storagegateway",
    lists=Pages("ListTapes", "TapeInfos"),
    where="TapeStatus != 'DELETED'",
    arn="TapeARN",
    name="TapeBarcode",
    category="archive",
    copies=(Kept("primary", encrypted=True),),
    encryption="none",
    evidence="iSCSI, which does not encrypt",
    public=None,
)
