"""Pipelines.

The bucket of their artefacts, in the region of the pipeline unless another is named.

Source: CloudFormation template reference, `AWS::CodePipeline::Pipeline`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    live="aws_codepipeline",
    copies=(
        Kept("primary"),
        Kept(
            "primary",
            each="ArtifactStores",
            at="Region",
            absent="the store names no region",
            key="ArtifactStore.EncryptionKey.Id",
        ),
    ),
    encryption=None,
)
