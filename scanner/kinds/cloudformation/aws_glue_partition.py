"""Parts of a table, with the values that they are for, and the place of their data.

Source: CloudFormation template reference, `AWS::Glue::Partition`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption=None,
    name=("TableName",),
    copies=(
        Kept("index"),
        Kept(
            "primary",
            at="PartitionInput.StorageDescriptor.Location",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
)
