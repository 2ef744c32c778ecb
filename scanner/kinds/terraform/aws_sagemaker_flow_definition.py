"""Work for people: the bucket for their answers.

Source: Terraform AWS provider, `aws_sagemaker_flow_definition`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("flow_definition_name",),
    encryption=None,
    copies=(
        Kept(
            "primary",
            each="output_config",
            at="s3_output_path",
            of=("aws_s3_bucket",),
            key="kms_key_id",
            absent="s3_output_path is not set",
        ),
    ),
)
