"""Integrations that copy a source into a warehouse.

Source: CloudFormation template reference, `AWS::Redshift::Integration`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_redshift_integration",
    encryption=None,
)
