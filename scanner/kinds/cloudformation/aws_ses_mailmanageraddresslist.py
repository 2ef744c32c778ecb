"""Lists of addresses of mail.

Source: CloudFormation template reference, `AWS::SES::MailManagerAddressList`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    live="aws_mailmanager_address_list",
    encryption="by-service",
)
