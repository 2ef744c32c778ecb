"""The bucket for recordings of live video.

Source: `ivs:ListRecordingConfigurations` (`destinationConfiguration.s3.bucketName`).
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="ivs",
    lists=Pages("ListRecordingConfigurations", "recordingConfigurations", {"maxResults": 100}),
    arn="arn",
    name="name",
    tags="tags",
    category="object-store",
    encryption=None,
    public=False,
    copies=(Kept("primary", bucket="destinationConfiguration.s3.bucketName"),),
)
