"""Addresses of people who get notices.

Source: Terraform AWS provider, `aws_notificationscontacts_email_contact`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption=None,
)
