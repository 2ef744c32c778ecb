"""Integrations that copy a source into a warehouse.

Source: CloudFormation template reference, `AWS::Redshift::Integration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_redshift_integration",
    encryption=None,
    copies=(
        Kept(
            "replica",
            at="TargetArn",
            of=("AWS::Redshift::Cluster", "AWS::RedshiftServerless::Namespace"),
            key="KMSKeyId",
            absent="TargetArn is not set",
        ),
    ),
)
