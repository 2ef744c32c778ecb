"""Tables in a table bucket of S3, with the buckets that they are replicated to.

Source: CloudFormation template reference, `AWS::S3Tables::Table`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
)
