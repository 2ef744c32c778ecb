"""Workflows of Managed Airflow, with what they ran.

Source: CloudFormation template reference, `AWS::MWAAServerless::Workflow`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="cluster",
    encryption=None,
)
