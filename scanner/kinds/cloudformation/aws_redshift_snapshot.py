"""Snapshots of Redshift.

Source: CloudFormation template reference, `AWS::Redshift::Snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    live="aws_redshift_cluster_snapshot",
    encryption="by-service",
    evidence="restored through the Redshift API only, which takes HTTPS only",
    public=False,
    copies=(Kept("snapshot"),),
)
