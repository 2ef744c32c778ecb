"""Words of a contact centre, names perhaps.

Source: Terraform AWS provider, `aws_connect_vocabulary`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="machine-learning",
    encryption=None,
)
