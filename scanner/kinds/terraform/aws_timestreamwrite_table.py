"""Tables of time series, and a bucket for records that were refused.

Source: Terraform AWS provider, `aws_timestreamwrite_table`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("table_name",),
    copies=(
        Kept("primary"),
        Kept(
            "log",
            at="magnetic_store_write_properties.magnetic_store_rejected_data_location.s3_configuration.bucket_name",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
