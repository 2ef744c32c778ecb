"""Reports of tests.

Source: CloudFormation template reference, `AWS::CodeBuild::ReportGroup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_codebuild_report_group",
    copies=(
        Kept("primary", encrypted=True),
        Kept("log", at="ExportConfig.S3Destination.Bucket", of=("AWS::S3::Bucket",), skip=True),
    ),
    encryption=None,
)
