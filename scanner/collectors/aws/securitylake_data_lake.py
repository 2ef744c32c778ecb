"""Security Lake: logs of all kinds in a bucket of this region, and the regions they are copied to.

Source: `securitylake:ListDataLakes` (`s3BucketArn`, `replicationConfiguration.regions`), which
answers for all regions in each.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="securitylake",
    lists=Pages("ListDataLakes", "dataLakes"),
    # Without a region it is told everywhere rather than nowhere.
    where="!region || region == _region",
    arn="dataLakeArn",
    name="dataLakeArn",
    category="log-store",
    encryption=None,
    public=False,
    copies=(
        Kept(
            "log",
            bucket="s3BucketArn",
            encrypted=True,
            key="encryptionConfiguration.kmsKeyId",
            days="lifecycleConfiguration.expiration.days",
        ),
        Kept("replica", each="replicationConfiguration.regions", at="value", encrypted=True),
    ),
)
