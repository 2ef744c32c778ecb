"""Where the answers to queries go: a bucket, or Athena's own store.

Source: Terraform AWS provider, `aws_athena_workgroup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "primary",
            each="configuration.result_configuration",
            at="output_location",
            of=("aws_s3_bucket",),
            key="encryption_configuration.kms_key_arn",
            skip=True,
        ),
        Kept(
            "primary",
            each="configuration.managed_query_results_configuration",
            when="enabled",
            key="encryption_configuration.kms_key",
        ),
    ),
)
