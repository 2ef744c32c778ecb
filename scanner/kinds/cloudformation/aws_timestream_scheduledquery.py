"""Queries of Timestream that write to a table, with the bucket for errors.

Source: CloudFormation template reference, `AWS::Timestream::ScheduledQuery`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary"),
        Kept(
            "log",
            at="ErrorReportConfiguration.S3Configuration.BucketName",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
)
