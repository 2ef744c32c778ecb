"""Streams with every statement on a database, in the region of the cluster.

Source: Terraform AWS provider, `aws_rds_cluster_activity_stream`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="stream",
    name=("resource_arn",),
    copies=(
        Kept(
            "log",
            at="resource_arn",
            of=("aws_rds_cluster",),
            key="kms_key_id",
            absent="resource_arn is not set",
        ),
    ),
)
