"""CloudTrail trails: users and addresses of all calls, in a bucket and perhaps a log group.

Source: `cloudtrail:DescribeTrails` (`S3BucketName`, `CloudWatchLogsLogGroupArn`, `HomeRegion`),
which also names trails of other regions and of the organisation: each is told where it is at home.
Global services, such as IAM, write their events in us-east-1 whatever a trail says (CloudTrail user
guide, "Global service events"); a trail brings them to its bucket.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="cloudtrail",
    lists=Pages("DescribeTrails", "trailList", {"includeShadowTrails": True}),
    # Without a home it is told everywhere rather than nowhere.
    where="!HomeRegion || HomeRegion == _region",
    arn="TrailARN",
    name="Name",
    category="log-store",
    encryption=None,
    public=False,
    copies=(
        Kept("log", bucket="S3BucketName", key="KmsKeyId"),
        Kept("log", when="CloudWatchLogsLogGroupArn", arn="CloudWatchLogsLogGroupArn"),
    ),
)
