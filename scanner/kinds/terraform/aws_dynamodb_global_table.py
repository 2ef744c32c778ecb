"""Global tables of the older kind, which name all their regions.

Source: Terraform AWS provider, `aws_dynamodb_global_table`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_dynamodb_table",
    encryption=None,
    copies=(
        Kept(
            "replica",
            each="replica",
            at="region_name",
            encrypted=True,
            absent="region_name is not set",
        ),
    ),
)
