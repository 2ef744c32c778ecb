"""The bucket for recordings of live video with several speakers, each of them or all together.

Source: `ivs-realtime:ListStorageConfigurations` (`s3.bucketName`).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="ivs-realtime",
    lists=Pages("ListStorageConfigurations", "storageConfigurations", {"maxResults": 100}),
    arn="arn",
    name="name || arn",
    tags="tags",
    category="object-store",
    encryption=None,
    public=False,
    copies=(Kept("primary", bucket="s3.bucketName"),),
)
