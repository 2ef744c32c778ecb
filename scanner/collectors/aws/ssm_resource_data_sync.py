"""Where Systems Manager copies the inventory of machines to.

Source: `ssm:ListResourceDataSync` (`S3Destination`). Those of the other kind gather what other
regions keep, and copy nothing to a bucket.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="ssm",
    lists=Pages(
        "ListResourceDataSync",
        "ResourceDataSyncItems",
        {"SyncType": "SyncToDestination", "MaxResults": 50},
    ),
    arn="resource-data-sync/{SyncName}",
    name="SyncName",
    category="object-store",
    copies=(Kept("log", bucket="S3Destination.BucketName", key="S3Destination.AWSKMSKeyARN"),),
    encryption=None,
)
