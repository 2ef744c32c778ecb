"""Stores of HealthLake.

Source: CloudFormation template reference, `AWS::HealthLake::FHIRDatastore`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_healthlake_fhir_datastore",
)
