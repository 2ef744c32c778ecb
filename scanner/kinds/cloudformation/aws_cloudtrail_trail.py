"""Trails, with the bucket that they write to and the log group.

Source: CloudFormation template reference, `AWS::CloudTrail::Trail`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_cloudtrail",
    copies=(
        Kept("log", at="S3BucketName", of=("AWS::S3::Bucket",), key="KMSKeyId"),
        Kept("log", at="CloudWatchLogsLogGroupArn", of=("AWS::Logs::LogGroup",), skip=True),
    ),
    name=("TrailName",),
    encryption=None,
)
