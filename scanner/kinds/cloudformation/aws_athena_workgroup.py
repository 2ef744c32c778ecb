"""Workgroups of Athena, with the bucket of what their queries find.

Source: CloudFormation template reference, `AWS::Athena::WorkGroup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    live="aws_athena_workgroup",
    encryption=None,
    copies=(
        Kept(
            "primary",
            key="WorkGroupConfiguration.ManagedQueryResultsConfiguration.EncryptionConfiguration.KmsKey",
        ),
        Kept(
            "planned",
            at="WorkGroupConfiguration.ResultConfiguration.OutputLocation",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
        Kept(
            "log",
            each="WorkGroupConfiguration.MonitoringConfiguration.S3LoggingConfiguration",
            when="Enabled",
            at="LogLocation",
            of=("AWS::S3::Bucket",),
            skip=True,
        ),
    ),
)
