"""Trials of failures: where they log and report.

Source: Terraform AWS provider, `aws_fis_experiment_template`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("description",),
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "log",
            at="log_configuration.cloudwatch_logs_configuration.log_group_arn",
            of=("aws_cloudwatch_log_group",),
            skip=True,
        ),
        Kept(
            "log",
            each="log_configuration.s3_configuration",
            at="bucket_name",
            of=("aws_s3_bucket",),
            absent="bucket_name is not set",
        ),
        Kept(
            "log",
            each="experiment_report_configuration.outputs.s3_configuration",
            at="bucket_name",
            of=("aws_s3_bucket",),
            absent="bucket_name is not set",
        ),
    ),
)
