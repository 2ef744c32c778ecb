"""Databases of Lightsail.

Source: CloudFormation template reference, `AWS::Lightsail::Database`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    zone="AvailabilityZone",
)
