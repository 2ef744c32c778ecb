"""Sources of an index, and the buckets for what is made of them on the way.

Source: Terraform AWS provider, `aws_kendra_data_source`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    encryption=None,
    copies=(
        Kept("index"),
        *(
            Kept(
                "replica",
                at=f"custom_document_enrichment_configuration.{hook}_extraction_hook_configuration.s3_bucket",
                of=("aws_s3_bucket",),
                skip=True,
            )
            for hook in ("pre", "post")
        ),
    ),
)
