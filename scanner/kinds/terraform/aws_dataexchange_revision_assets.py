"""Data that is offered to others.

Source: Terraform AWS provider, `aws_dataexchange_revision_assets`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    name=("id",),
    encryption=None,
)
