"""Cases of Connect Cases.

Source: CloudFormation template reference, `AWS::Cases::Case`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
