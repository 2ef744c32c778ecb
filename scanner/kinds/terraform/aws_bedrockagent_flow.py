"""Flows of questions to models, and the buckets that they write to.

Source: Terraform AWS provider, `aws_bedrockagent_flow`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="conversation",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "replica",
            at="definition.node.configuration.storage.service_configuration.s3.bucket_name",
            of=("aws_s3_bucket",),
            skip=True,
        ),
    ),
)
