"""Integrations that copy a database of RDS into a warehouse of the same region.

Source: CloudFormation template reference, `AWS::RDS::Integration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_rds_integration",
    copies=(
        Kept(
            "replica",
            at="TargetArn",
            of=("AWS::Redshift::Cluster", "AWS::RedshiftServerless::Namespace"),
            key="KMSKeyId",
            absent="TargetArn is not set",
        ),
    ),
    encryption=None,
)
