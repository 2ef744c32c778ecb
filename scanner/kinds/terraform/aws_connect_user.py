"""People who work in a contact centre.

Source: Terraform AWS provider, `aws_connect_user`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption=None,
)
