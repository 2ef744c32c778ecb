"""Load balancers pass data on; their logs go to a bucket.

Source: CloudFormation template reference, `AWS::ElasticLoadBalancing::LoadBalancer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.terraform.aws_elb import listeners

if TYPE_CHECKING:
    from scanner.kinds.reading import Reading
    from scanner.model import AccessPath


def _encryption(reading: Reading) -> tuple[AccessPath, ...]:
    return listeners(reading, "Listeners.Protocol")


KIND = Kind(
    category="log-store",
    live="aws_elb",
    name=("LoadBalancerName",),
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
    encryption=_encryption,
    public=False,
)
