"""Reports on backups, with the names of what was backed up.

Source: CloudFormation template reference, `AWS::Backup::ReportPlan`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_backup_report_plan",
    copies=(
        Kept(
            "log",
            at="ReportDeliveryChannel.S3BucketName",
            of=("AWS::S3::Bucket",),
            absent="S3BucketName is not set",
        ),
    ),
    encryption=None,
)
