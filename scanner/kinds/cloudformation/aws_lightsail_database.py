"""Databases of Lightsail.

Source: CloudFormation template reference, `AWS::Lightsail::Database`.
"""

from scanner.kinds.exposure import by_flag
from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_lightsail_database",
    public=by_flag("PubliclyAccessible"),
    zone="AvailabilityZone",
)
