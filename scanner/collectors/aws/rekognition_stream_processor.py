"""What looks for faces or things in live video: what it sees goes to a stream, a bucket or a topic.

Source: `rekognition:ListStreamProcessors` and `rekognition:DescribeStreamProcessor` (`Output`,
`NotificationChannel`). The video itself is read where it is kept. Who shares data to improve the
service (`DataSharingPreference`) is not told where that is kept.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Detail, Kept, Listed, Pages

_NOWHERE = "`null`"

COLLECTOR = Listed(
    service="rekognition",
    lists=Pages("ListStreamProcessors", "StreamProcessors", {"MaxResults": 1000}),
    details={
        "about": Detail(
            call="DescribeStreamProcessor", asks={"Name": "Name"}, must="StreamProcessorArn"
        ),
    },
    arn="streamprocessor/{Name}",
    name="Name",
    category="log-store",
    encryption=None,
    public=False,
    copies=(
        Kept(
            "replica", when="about.Output.S3Destination", bucket="about.Output.S3Destination.Bucket"
        ),
        Kept(
            "replica",
            when="about.Output.KinesisDataStream",
            arn="about.Output.KinesisDataStream.Arn",
        ),
        Kept(
            "replica", when="about.NotificationChannel", arn="about.NotificationChannel.SNSTopicArn"
        ),
        Kept("replica", when="about.DataSharingPreference.OptIn", at=_NOWHERE, owner=_NOWHERE),
        Kept("replica", when="about == `null`", at=_NOWHERE, owner=_NOWHERE),
    ),
)
