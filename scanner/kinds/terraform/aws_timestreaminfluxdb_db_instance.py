"""InfluxDB instances, and a bucket for their logs.

Source: Terraform AWS provider, `aws_timestreaminfluxdb_db_instance`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    public=by_flag("publicly_accessible"),
    copies=InNetwork(
        kept=(
            Kept("primary", encrypted=True),
            Kept(
                "log",
                each="log_delivery_configuration.s3_configuration",
                when="enabled",
                at="bucket_name",
                of=("aws_s3_bucket",),
                absent="bucket_name is not set",
            ),
        ),
        subnets=("vpc_subnet_ids",),
    ),
)
