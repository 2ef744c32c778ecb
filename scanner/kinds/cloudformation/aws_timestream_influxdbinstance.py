"""Instances of Timestream for InfluxDB, with the bucket for their logs.

Source: CloudFormation template reference, `AWS::Timestream::InfluxDBInstance`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    live="aws_timestreaminfluxdb_db_instance",
    copies=InNetwork(
        kept=(
            Kept("primary"),
            Kept(
                "log",
                at="LogDeliveryConfiguration.S3Configuration.BucketName",
                of=("AWS::S3::Bucket",),
                skip=True,
            ),
        ),
        subnets=("VpcSubnetIds",),
    ),
    public=by_flag("PubliclyAccessible"),
)
