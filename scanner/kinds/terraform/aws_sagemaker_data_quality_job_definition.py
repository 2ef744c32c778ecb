"""Jobs that look at captured data: the bucket for their findings.

Source: Terraform AWS provider, `aws_sagemaker_data_quality_job_definition`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    copies=(
        Kept(
            "replica",
            at="data_quality_job_output_config.monitoring_outputs.s3_output.s3_uri",
            of=("aws_s3_bucket",),
            key="data_quality_job_output_config.kms_key_id",
            absent="s3_uri is not set",
        ),
    ),
)
