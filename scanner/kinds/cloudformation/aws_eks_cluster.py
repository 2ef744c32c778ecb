"""Clusters of EKS: their state, and the volumes that what runs in them asks for.

Source: CloudFormation template reference, `AWS::EKS::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="cluster",
    encryption="by-service",
    evidence="the Kubernetes API, which takes TLS only",
    live="aws_eks_cluster",
    copies=InNetwork(
        kept=(Kept("primary", key="EncryptionConfig.Provider.KeyArn"),),
        outposts=("OutpostConfig.OutpostArns",),
    ),
)
