"""Directory buckets of S3, in one zone; an access log is kept with them.

Source: CloudFormation template reference, `AWS::S3Express::DirectoryBucket`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    name=("BucketName",),
)
