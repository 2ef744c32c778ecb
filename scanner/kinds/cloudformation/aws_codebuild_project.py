"""Builds: logs in CloudWatch Logs unless switched off, and perhaps in a bucket; what they make.

The key is that of what is made, not of the logs.

Source: CloudFormation template reference, `AWS::CodeBuild::Project`; CodeBuild API reference,
`Project`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kept, Kind

_BUCKET = ("AWS::S3::Bucket",)
_KEY = "EncryptionKey"

KIND = Kind(
    category="log-store",
    live="aws_codebuild_project",
    copies=(
        Kept("log"),
        Kept(
            "log",
            each="LogsConfig.S3Logs",
            when="Status",
            at="Location",
            of=_BUCKET,
            absent="Location is not set",
        ),
        Kept("replica", at="Artifacts.Location", of=_BUCKET, key=_KEY, skip=True),
        Kept("replica", at="SecondaryArtifacts.Location", of=_BUCKET, key=_KEY, skip=True),
        Kept("cache", at="Cache.Location", of=_BUCKET, key=_KEY, skip=True),
    ),
    encryption=None,
    public=by_word("Visibility", {"PUBLIC_READ": True, "PRIVATE": False}),
)
