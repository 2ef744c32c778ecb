"""Tables of the catalogue, and the place of their data.

Source: Terraform AWS provider, `aws_glue_catalog_table`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption=None,
    copies=(
        Kept("index"),
        Kept("primary", at="storage_descriptor.location", of=("aws_s3_bucket",), skip=True),
        Kept("primary", at="target_table.region", skip=True),
    ),
)
