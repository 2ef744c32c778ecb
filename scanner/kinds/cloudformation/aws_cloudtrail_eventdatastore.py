"""Stores of events of CloudTrail.

Source: CloudFormation template reference, `AWS::CloudTrail::EventDataStore`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(Kept("log", key="KmsKeyId", encrypted=True, days="RetentionPeriod"),),
    encryption="by-service",
)
