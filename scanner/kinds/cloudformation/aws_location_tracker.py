"""Trackers of Location: where devices were.

Source: CloudFormation template reference, `AWS::Location::Tracker`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
