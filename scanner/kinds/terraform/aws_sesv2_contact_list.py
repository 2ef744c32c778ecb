"""Lists of people who get mail.

Source: Terraform AWS provider, `aws_sesv2_contact_list`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="user-directory",
    name=("contact_list_name",),
    encryption="by-service",
    evidence="reached through the SES API, which takes HTTPS only",
    public=False,
    copies=(Kept("primary", encrypted=True),),
)
