"""Geofences of Location.

Source: CloudFormation template reference, `AWS::Location::GeofenceCollection`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
