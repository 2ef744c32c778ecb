"""File shares of Storage Gateway, kept in a bucket.

Source: CloudFormation template reference, `AWS::StorageGateway::SMBFileShare`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    copies=(Kept("primary", at="LocationARN", of=("AWS::S3::Bucket",), key="KMSKey"),),
    encryption=None,
)
