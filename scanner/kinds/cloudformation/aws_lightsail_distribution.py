"""Distributions of Lightsail: edges that fetch, cache and serve what one of its stores has.

What is cached is not kept for good and is no copy. Whether viewers may come without TLS no setting
tells.

Source: CloudFormation template reference, `AWS::Lightsail::Distribution`.
"""

from scanner.kinds.distribution import of_lightsail
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    live="aws_lightsail_distribution",
    persistence="transit",
    name=("DistributionName",),
    encryption=of_lightsail("Origin.ProtocolPolicy"),
    public=False,
    copies=(),
)
