"""Snapshots of Redshift Serverless.

Source: CloudFormation template reference, `AWS::RedshiftServerless::Snapshot`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="snapshot",
    live="aws_redshiftserverless_snapshot",
    encryption="by-service",
    evidence="restored through the Redshift API only, which takes HTTPS only",
    public=False,
    copies=(Kept("snapshot"),),
)
