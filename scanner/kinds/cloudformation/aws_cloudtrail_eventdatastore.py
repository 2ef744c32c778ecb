"""Stores of events of CloudTrail.

Source: CloudFormation template reference, `AWS::CloudTrail::EventDataStore`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_cloudtrail_event_data_store",
    encryption="by-service",
    evidence="asked through the CloudTrail API only, which takes HTTPS only",
    public=False,
    copies=(Kept("log", key="KmsKeyId", encrypted=True, days="RetentionPeriod"),),
)
