"""Servers that keep what experiments tried, and the bucket of their artefacts.

Source: Terraform AWS provider, `aws_sagemaker_mlflow_tracking_server`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("tracking_server_name",),
    encryption=None,
    copies=(
        Kept("primary"),
        Kept(
            "replica",
            at="artifact_store_uri",
            of=("aws_s3_bucket",),
            absent="artifact_store_uri is not set",
        ),
    ),
)
