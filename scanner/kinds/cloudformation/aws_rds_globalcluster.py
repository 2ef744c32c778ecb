"""Global databases of Aurora.

Members are clusters of their own, this names the one it began with.

Source: CloudFormation template reference, `AWS::RDS::GlobalCluster`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="reached through its member clusters, each judged on its own",
    public=False,
    copies=(
        Kept(
            "primary",
            at="SourceDBClusterIdentifier",
            of=("AWS::RDS::DBCluster",),
            skip=True,
            encrypted="StorageEncrypted",
        ),
    ),
    live="aws_rds_global_cluster",
    name=("GlobalClusterIdentifier",),
    passes_on=True,
)
