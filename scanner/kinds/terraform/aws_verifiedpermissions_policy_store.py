"""Rules of who may do what in a program, with the names in them.

Source: Terraform AWS provider, `aws_verifiedpermissions_policy_store`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="configuration",
    name=("description",),
    encryption=None,
)
