"""Buckets that findings of GuardDuty are written to.

Source: CloudFormation template reference, `AWS::GuardDuty::PublishingDestination`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_guardduty_publishing_destination",
    copies=(Kept("log", at="DestinationProperties.DestinationArn", of=("AWS::S3::Bucket",)),),
    encryption=None,
)
