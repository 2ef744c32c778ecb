"""Clusters for data, with their disks, and the bucket for their logs.

Source: Terraform AWS provider, `aws_emr_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="server",
    encryption=None,
    copies=InNetwork(
        kept=(
            Kept("primary"),
            Kept(
                "log",
                at="log_uri",
                of=("aws_s3_bucket",),
                key="log_encryption_kms_key_id",
                skip=True,
            ),
        ),
        subnets=("ec2_attributes.subnet_id", "ec2_attributes.subnet_ids"),
        anywhere=True,
    ),
)
