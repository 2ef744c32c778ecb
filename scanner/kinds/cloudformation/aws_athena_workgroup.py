"""Workgroups of Athena, with the bucket of what their queries find.

Source: CloudFormation template reference, `AWS::Athena::WorkGroup`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
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
    ),
    encryption="by-service",
)
