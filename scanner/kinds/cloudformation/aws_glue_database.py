"""Databases of the Glue catalogue: descriptions of tables and statistics on their columns.

Source: CloudFormation template reference, `AWS::Glue::Database`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
)
