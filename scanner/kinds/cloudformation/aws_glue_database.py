"""Databases of the catalogue, and the bucket that their tables are in.

Source: CloudFormation template reference, `AWS::Glue::Database`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    live="aws_glue_catalog_database",
    encryption="by-service",
    evidence="the Glue API takes HTTPS only",
    public=False,
    name=("DatabaseName", "DatabaseInput.Name"),
    copies=(
        Kept("index"),
        Kept("primary", at="DatabaseInput.LocationUri", of=("AWS::S3::Bucket",), skip=True),
        Kept("primary", at="DatabaseInput.TargetDatabase.Region", skip=True),
    ),
)
