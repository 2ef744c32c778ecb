"""Log groups of CloudWatch.

Source: CloudFormation template reference, `AWS::Logs::LogGroup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("log", key="KmsKeyId", encrypted=True, days="RetentionInDays"),),
    name=("LogGroupName",),
    encryption="by-service",
)
