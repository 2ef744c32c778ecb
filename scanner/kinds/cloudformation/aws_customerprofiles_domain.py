"""Domains of Customer Profiles.

Source: CloudFormation template reference, `AWS::CustomerProfiles::Domain`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
