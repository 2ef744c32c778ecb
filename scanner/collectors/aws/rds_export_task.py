"""Exports of a snapshot or cluster into a bucket.

Source: `rds:DescribeExportTasks` (`S3Bucket`, `KmsKeyId`, which every export is encrypted with).
What was written before an export failed or was cancelled stays there (RDS user guide, "Canceling a
snapshot export task"), so one that got anywhere counts (`PercentProgress`,
`TotalExtractedDataInGB`). How the bucket is reached is judged with the bucket.
"""

from __future__ import annotations

from scanner.cloud.aws.listed import Kept, Listed, Pages

COLLECTOR = Listed(
    service="rds",
    lists=Pages("DescribeExportTasks", "ExportTasks", {"MaxRecords": 100}),
    where=(
        "(Status != 'FAILED' && Status != 'CANCELED')"
        " || PercentProgress > `0` || TotalExtractedDataInGB > `0`"
    ),
    arn="export-task:{ExportTaskIdentifier}",
    name="ExportTaskIdentifier",
    category="object-store",
    copies=(
        Kept(
            "backup",
            bucket="S3Bucket",
            encrypted=True,
            key="KmsKeyId",
            of="SourceArn",
            made="Status == 'COMPLETE' && SnapshotTime || `null`",
        ),
    ),
    encryption=None,
)
