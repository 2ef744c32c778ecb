"""Load balancers pass data on; their logs go to a bucket.

Source: CloudFormation template reference, `AWS::ElasticLoadBalancing::LoadBalancer`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept(
            "log",
            each="AccessLoggingPolicy",
            when="Enabled",
            at="S3BucketName",
            of=("AWS::S3::Bucket",),
            absent="S3BucketName is not set",
        ),
    ),
    passes_on=True,
    encryption=None,
)
