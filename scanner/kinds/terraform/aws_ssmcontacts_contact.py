"""People who are called in an incident.

Source: Terraform AWS provider, `aws_ssmcontacts_contact`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("alias",),
    encryption=None,
)
