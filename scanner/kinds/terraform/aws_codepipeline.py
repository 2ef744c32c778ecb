"""Pipelines: the bucket of their artefacts, in the region of the pipeline unless another is named.

Source: Terraform AWS provider, `aws_codepipeline`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    encryption=None,
    copies=(Kept("primary", each="artifact_store", at="region", key="encryption_key.id"),),
)
