"""Clusters of Aurora DSQL, with those that they are peered with and the region of their witness.

Source: CloudFormation template reference, `AWS::DSQL::Cluster`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="database",
    live="aws_dsql_cluster",
    encryption="by-service",
    evidence="Aurora DSQL takes TLS only",
    copies=(
        Kept("primary", key="KmsEncryptionKey", encrypted=True),
        Kept("replica", at="MultiRegionProperties.Clusters", of=("AWS::DSQL::Cluster",), skip=True),
        Kept("replica", at="MultiRegionProperties.WitnessRegion", skip=True),
    ),
    let_in=Policies(own="PolicyDocument"),
)
