"""Spaces of a studio, with their disk.

Source: Terraform AWS provider, `aws_sagemaker_space`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    name=("space_name",),
    encryption=None,
)
