"""Stores of events of CloudTrail.

Source: CloudFormation template reference, `AWS::CloudTrail::EventDataStore`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="log-store",
    live="aws_cloudtrail_event_data_store",
    encryption="by-service",
    evidence="asked through the CloudTrail API only, which takes HTTPS only",
    copies=(Kept("log", key="KmsKeyId", encrypted=True, days="RetentionPeriod"),),
    let_in=Policies(
        others=(By("AWS::CloudTrail::ResourcePolicy", "ResourceArn", "ResourcePolicy"),)
    ),
)
