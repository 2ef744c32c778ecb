"""Figures on buckets, with the bucket that they are written to.

Source: CloudFormation template reference, `AWS::S3::StorageLens`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_s3control_storage_lens_configuration",
    copies=(
        Kept(
            "log",
            at="StorageLensConfiguration.DataExport.S3BucketDestination.Arn",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "log",
            at="StorageLensConfiguration.ExpandedPrefixesDataExport.S3BucketDestination.Arn",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
    passes_on=True,
    encryption=None,
)
