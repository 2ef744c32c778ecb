"""File systems that keep files of a bucket at hand.

Source: CloudFormation template reference, `AWS::S3Files::FileSystem`.
"""

from scanner.kinds.kind import Kind
from scanner.kinds.let_in import By, Policies

KIND = Kind(
    category="file-system",
    live="aws_s3files_file_system",
    let_in=Policies(others=(By("AWS::S3Files::FileSystemPolicy", "FileSystemId", "Policy"),)),
)
