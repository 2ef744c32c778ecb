"""Parts of a table, with the values that they are for, and the place of their data.

Source: Terraform AWS provider, `aws_glue_partition`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("table_name",),
    encryption=None,
    copies=(
        Kept("index"),
        Kept("primary", at="storage_descriptor.location", of=("aws_s3_bucket",), skip=True),
    ),
)
