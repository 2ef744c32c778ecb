"""Databases of the catalogue, and the bucket that their tables are in.

Source: Terraform AWS provider, `aws_glue_catalog_database`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption="by-service",
    evidence="the Glue API takes HTTPS only",
    public=False,
    copies=(
        Kept("index"),
        Kept("primary", at="location_uri", of=("aws_s3_bucket",), skip=True),
        Kept("primary", at="target_database.region", skip=True),
    ),
)
