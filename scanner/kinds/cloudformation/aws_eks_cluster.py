"""Clusters of EKS: their state, and the volumes that what runs in them asks for.

Source: CloudFormation template reference, `AWS::EKS::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Account, Policies
from scanner.kinds.network import InNetwork
from scanner.kinds.site import with_site

KIND = Kind(
    category="cluster",
    encryption=with_site("RemoteNetworkConfig", "the Kubernetes API, which takes TLS only"),
    live="aws_eks_cluster",
    copies=InNetwork(
        kept=(Kept("primary", key="EncryptionConfig.Provider.KeyArn"),),
        outposts=("OutpostConfig.OutpostArns",),
    ),
    let_in=Policies(
        accounts=(
            Account(
                "AWS::EKS::AccessEntry",
                "ClusterName",
                "PrincipalArn",
                "principal",
                "let in by an access entry",
            ),
            Account(
                "AWS::EKS::IdentityProviderConfig",
                "ClusterName",
                "Oidc.IssuerUrl",
                "principal",
                "signs its users in",
            ),
        )
    ),
)
