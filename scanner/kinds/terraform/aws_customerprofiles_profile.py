"""A profile of a customer, in its domain.

Source: Terraform AWS provider, `aws_customerprofiles_profile`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    name=("id",),
    encryption=None,
)
