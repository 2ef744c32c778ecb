"""Workgroups of Redshift Serverless, with what they keep at hand.

Source: CloudFormation template reference, `AWS::RedshiftServerless::Workgroup`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kept, Kind
from scanner.kinds.network import InNetwork

KIND = Kind(
    category="database",
    live="aws_redshiftserverless_workgroup",
    public=by_flag("PubliclyAccessible"),
    copies=InNetwork(kept=(Kept("primary"),), subnets=("SubnetIds",)),
    name=("WorkgroupName",),
)
