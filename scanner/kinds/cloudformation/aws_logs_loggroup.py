"""Log groups of CloudWatch.

Source: CloudFormation template reference, `AWS::Logs::LogGroup`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="log-store",
    live="aws_cloudwatch_log_group",
    encryption="by-service",
    evidence="CloudWatch Logs endpoints take HTTPS only",
    public=False,
    copies=(Kept("log", key="KmsKeyId", encrypted=True, days="RetentionInDays"),),
    name=("LogGroupName",),
    let_in=Policies(own="ResourcePolicyDocument"),
)
