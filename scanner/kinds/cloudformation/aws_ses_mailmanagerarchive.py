"""Archives of mail.

Source: CloudFormation template reference, `AWS::SES::MailManagerArchive`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    live="aws_mailmanager_archive",
    encryption="by-service",
)
