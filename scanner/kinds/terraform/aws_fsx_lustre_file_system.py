"""FSx for Lustre: backups, a log, and the bucket that it exports to.

Source: Terraform AWS provider, `aws_fsx_lustre_file_system`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="file-system",
    live="aws_fsx_file_system",
    name=("tags.Name",),
    public=False,
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted=True, key="kms_key_id"),
            Kept(
                "backup",
                when="automatic_backup_retention_days",
                encrypted=True,
                days="automatic_backup_retention_days",
            ),
            Kept("replica", at="export_path", of=("aws_s3_bucket",), skip=True),
            Kept(
                "log",
                at="log_configuration.destination",
                of=("aws_cloudwatch_log_group", "aws_kinesis_firehose_delivery_stream"),
                skip=True,
            ),
        ),
        subnets=("subnet_ids",),
        anywhere=True,
    ),
)
