"""Machines for writing programs, with their disk.

Source: Terraform AWS provider, `aws_codecatalyst_dev_environment`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="server",
    name=("alias",),
    encryption=None,
)
