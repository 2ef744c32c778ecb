"""File shares of Storage Gateway, kept in a bucket.

Source: CloudFormation template reference, `AWS::StorageGateway::SMBFileShare`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    live="aws_storagegateway_smb_file_share",
    name=("FileShareName",),
    copies=(
        Kept(
            "primary",
            at="LocationARN",
            of=("AWS::S3::Bucket",),
            key="KMSKey",
            absent="LocationARN is not set",
        ),
        Kept("primary", at="BucketRegion", skip=True),
        Kept("log", at="AuditDestinationARN", of=("AWS::Logs::LogGroup",), skip=True),
    ),
)
