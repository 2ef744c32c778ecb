"""Domains of Connect Cases.

Source: CloudFormation template reference, `AWS::Cases::Domain`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    live="aws_connectcases_domain",
)
