"""Addresses and numbers of people who are called in an incident.

Source: Terraform AWS provider, `aws_ssmcontacts_contact_channel`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption=None,
)
