"""Detectors of GuardDuty, with what they find.

Source: CloudFormation template reference, `AWS::GuardDuty::Detector`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_guardduty_detector",
    encryption=None,
    copies=(Kept("log"),),
)
