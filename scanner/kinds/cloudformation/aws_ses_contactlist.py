"""Lists of contacts of SES.

Source: CloudFormation template reference, `AWS::SES::ContactList`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    live="aws_sesv2_contact_list",
    encryption="by-service",
    evidence="reached through the SES API, which takes HTTPS only",
    public=False,
)
