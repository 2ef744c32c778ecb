"""What is kept with a case of Connect Cases.

Source: CloudFormation template reference, `AWS::Cases::RelatedItem`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
