"""Sets of rules, with the bucket of their results.

Source: CloudFormation template reference, `AWS::Config::ConformancePack`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_config_conformance_pack",
    copies=(Kept("log", at="DeliveryS3Bucket", of=("AWS::S3::Bucket",), skip=True),),
    passes_on=True,
    encryption=None,
)
