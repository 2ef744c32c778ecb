"""Where a warehouse logs its connections and statements.

Source: Terraform AWS provider, `aws_redshift_logging`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("cluster_identifier",),
    encryption=None,
    copies=(Kept("log", at="bucket_name", of=("aws_s3_bucket",), absent="bucket_name is not set"),),
)
