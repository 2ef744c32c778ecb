"""Builds: logs in CloudWatch Logs unless switched off, and perhaps in a bucket.

Source: CloudFormation template reference, `AWS::CodeBuild::Project`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    copies=(
        Kept("log", key="EncryptionKey"),
        Kept(
            "log",
            each="LogsConfig.S3Logs",
            when="Status",
            at="Location",
            of=("AWS::S3::Bucket",),
            absent="Location is not set",
        ),
        Kept("replica", at="Artifacts.Location", of=("AWS::S3::Bucket",), skip=True),
        Kept("replica", at="SecondaryArtifacts.Location", of=("AWS::S3::Bucket",), skip=True),
    ),
    encryption=None,
)
