"""Tables of the Glue catalogue: what is in a bucket lies there.

Source: CloudFormation template reference, `AWS::Glue::Table`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
