"""Tables of Timestream, with the bucket for what is refused.

Source: CloudFormation template reference, `AWS::Timestream::Table`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    copies=(
        Kept("primary", encrypted=True),
        Kept(
            "log",
            at="MagneticStoreWriteProperties.MagneticStoreRejectedDataLocation.S3Configuration.BucketName",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    name=("TableName",),
)
