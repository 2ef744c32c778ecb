"""Kubernetes: what its API keeps, secrets among it, and logs of its control plane.

Source: Terraform AWS provider, `aws_eks_cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="cluster",
    encryption="by-service",
    evidence="the Kubernetes API, which takes TLS only",
    copies=InNetwork(
        kept=(
            Kept("primary", key="encryption_config.provider.key_arn"),
            Kept("log", when="enabled_cluster_log_types"),
        ),
        outposts=("outpost_config.outpost_arns",),
    ),
)
