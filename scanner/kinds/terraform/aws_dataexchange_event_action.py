"""Where new revisions of a data set are exported to.

Source: Terraform AWS provider, `aws_dataexchange_event_action`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    encryption=None,
    passes_on=True,
    copies=(
        Kept(
            "replica",
            each="action.export_revision_to_s3",
            at="revision_destination.bucket",
            of=("aws_s3_bucket",),
            key="encryption.kms_key_arn",
            absent="bucket is not set",
        ),
    ),
)
