"""Clusters of Redshift, with snapshots, those in another region too, and logs.

Source: CloudFormation template reference, `AWS::Redshift::Cluster`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Account, Policies
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    live="aws_redshift_cluster",
    public=by_flag("PubliclyAccessible"),
    copies=InNetwork(
        kept=(
            Kept("primary", key="KmsKeyId", encrypted="Encrypted"),
            Kept("snapshot", days="AutomatedSnapshotRetentionPeriod"),
            Kept("snapshot", at="DestinationRegion", skip=True, days="SnapshotCopyRetentionPeriod"),
            Kept("log", at="LoggingProperties.BucketName", of=("AWS::S3::Bucket",), skip=True),
        ),
        zones=("AvailabilityZone",),
        group=("ClusterSubnetGroupName", "SubnetIds"),
    ),
    name=("ClusterIdentifier",),
    let_in=Policies(
        own="NamespaceResourcePolicy",
        accounts=(
            Account(
                "AWS::Redshift::EndpointAuthorization",
                "ClusterIdentifier",
                "Account",
                "link",
                "may make endpoints for it",
            ),
        ),
    ),
)
