"""Kubernetes: what its API keeps, secrets among it, and logs of its control plane.

Source: Terraform AWS provider, `aws_eks_cluster`.
"""

from scanner.kinds.exposure import unless_closed
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Account, Policies
from scanner.kinds.network import InNetwork
from scanner.kinds.site import with_site

KIND = Kind(
    category="cluster",
    encryption=with_site("remote_network_config", "the Kubernetes API, which takes TLS only"),
    # Open is the default, to addresses that are everyone's unless others are named.
    public=unless_closed("vpc_config.endpoint_public_access"),
    copies=InNetwork(
        kept=(
            Kept("primary", key="encryption_config.provider.key_arn"),
            Kept("log", when="enabled_cluster_log_types"),
        ),
        outposts=("outpost_config.outpost_arns",),
    ),
    let_in=Policies(
        accounts=(
            Account(
                "aws_eks_access_entry",
                "cluster_name",
                "principal_arn",
                "principal",
                "let in by an access entry",
            ),
            Account(
                "aws_eks_identity_provider_config",
                "cluster_name",
                "oidc.issuer_url",
                "principal",
                "signs its users in",
            ),
        )
    ),
)
