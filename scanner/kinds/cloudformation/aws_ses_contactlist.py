"""Lists of contacts of SES.

Source: CloudFormation template reference, `AWS::SES::ContactList`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
