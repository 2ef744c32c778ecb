"""Load balancers pass data on; their logs go to buckets. How they are reached is in listeners.

Source: CloudFormation template reference, `AWS::ElasticLoadBalancingV2::LoadBalancer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from scanner.kinds.kind import Kind
from scanner.kinds.place import AFTER, nowhere
from scanner.plans import Unknown, at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scanner.kinds.reading import Reading
    from scanner.model import Copy

_SETTING = "LoadBalancerAttributes"
_BUCKETS = ("access_logs.s3.bucket", "connection_logs.s3.bucket", "health_check_logs.s3.bucket")


def _copies(reading: Reading) -> Iterator[Copy]:
    for said in reading.at(_SETTING):
        key = next(at(said, "Key"), None)
        if isinstance(key, Unknown):
            yield reading.copy("log", nowhere(f"{_SETTING} is {AFTER}"))
        elif key in _BUCKETS:
            for value in filter(None, at(said, "Value")):
                place = reading.target(value, ("AWS::S3::Bucket",), f"{_SETTING}.Value")
                yield reading.copy("log", place)


KIND = Kind(
    category="log-store",
    live="aws_lb",
    name=("Name",),
    encryption=None,
    passes_on=True,
    copies=_copies,
)
