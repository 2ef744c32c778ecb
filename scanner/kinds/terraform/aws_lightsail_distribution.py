"""Distributions of Lightsail: edges that fetch, cache and serve what one of its stores has.

What is cached is not kept for good and is no copy. Whether viewers may come without TLS no setting
tells.

Source: Terraform AWS provider, `aws_lightsail_distribution`.
"""

from scanner.kinds.distribution import of_lightsail
from scanner.kinds.kind import Kind

KIND = Kind(
    category="log-store",
    persistence="transit",
    encryption=of_lightsail("origin.protocol_policy"),
    public=False,
    copies=(),
)
