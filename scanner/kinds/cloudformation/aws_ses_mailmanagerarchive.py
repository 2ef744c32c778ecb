"""Archives of mail.

Source: CloudFormation template reference, `AWS::SES::MailManagerArchive`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
