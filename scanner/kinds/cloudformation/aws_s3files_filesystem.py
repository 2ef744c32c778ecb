"""File systems that keep files of a bucket at hand.

Source: CloudFormation template reference, `AWS::S3Files::FileSystem`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="file-system",
    live="aws_s3files_file_system",
)
