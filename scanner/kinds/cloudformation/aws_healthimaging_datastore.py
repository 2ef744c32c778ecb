"""Stores of HealthImaging.

Source: CloudFormation template reference, `AWS::HealthImaging::Datastore`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_healthimaging_datastore",
)
