"""Integrations that keep copying a source into a warehouse.

Source: Terraform AWS provider, `aws_redshift_integration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("integration_name",),
    encryption=None,
    copies=(
        Kept(
            "replica",
            at="target_arn",
            of=("aws_redshift_cluster", "aws_redshiftserverless_namespace"),
            key="kms_key_id",
            absent="target_arn is not set",
        ),
    ),
)
