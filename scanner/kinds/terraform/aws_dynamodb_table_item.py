"""Items that the deploy puts into a table, in the region of this resource.

Source: Terraform AWS provider, `aws_dynamodb_table_item`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    name=("table_name",),
    encryption=None,
)
