"""Namespaces of Redshift Serverless, with the snapshots copied to other regions.

Source: CloudFormation template reference, `AWS::RedshiftServerless::Namespace`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="database",
    live="aws_redshiftserverless_namespace",
    encryption=None,
    copies=(
        Kept("primary", key="KmsKeyId", encrypted=True),
        Kept("snapshot", at="SnapshotCopyConfigurations.DestinationRegion", skip=True),
    ),
    name=("NamespaceName",),
    let_in=Policies(own="NamespaceResourcePolicy"),
)
