"""Data that is offered to others.

Source: Terraform AWS provider, `aws_dataexchange_data_set`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    encryption=None,
)
