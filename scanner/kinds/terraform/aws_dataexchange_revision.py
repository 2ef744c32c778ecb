"""A version of data that is offered to others.

Source: Terraform AWS provider, `aws_dataexchange_revision`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    name=("id",),
    encryption=None,
)
