"""Catalogues of Glue.

Source: CloudFormation template reference, `AWS::Glue::Catalog`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
