"""Tables of the catalogue, and the place of their data.

Source: CloudFormation template reference, `AWS::Glue::Table`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption=None,
    name=("Name", "TableInput.Name"),
    copies=(
        Kept("index"),
        Kept(
            "primary",
            at="TableInput.StorageDescriptor.Location",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "primary",
            at="OpenTableFormatInput.IcebergInput.IcebergTableInput.Location",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept("primary", at="TableInput.TargetTable.Region", skip=True),
    ),
)
