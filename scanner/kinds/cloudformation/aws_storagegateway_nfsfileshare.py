"""File shares of Storage Gateway, kept in a bucket.

Source: CloudFormation template reference, `AWS::StorageGateway::NFSFileShare`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    live="aws_storagegateway_nfs_file_share",
    encryption="none",
    evidence="NFS, which this gateway does not encrypt",
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
