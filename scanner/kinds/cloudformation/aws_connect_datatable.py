"""Tables of Connect.

Source: CloudFormation template reference, `AWS::Connect::DataTable`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
