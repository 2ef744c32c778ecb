"""Records of Connect.

Source: CloudFormation template reference, `AWS::Connect::DataTableRecord`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
