"""Global clusters of Neptune: members are clusters of their own.

Source: CloudFormation template reference, `AWS::Neptune::GlobalCluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_rds_global_cluster",
    encryption="by-service",
    evidence="reached through its member clusters, each judged on its own",
    public=False,
    copies=(
        Kept(
            "primary",
            at="SourceDBClusterIdentifier",
            of=("AWS::Neptune::DBCluster",),
            skip=True,
            encrypted="StorageEncrypted",
        ),
    ),
    passes_on=True,
)
