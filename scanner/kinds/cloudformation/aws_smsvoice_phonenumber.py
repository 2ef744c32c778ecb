"""Numbers that messages are sent from and come in on.

Source: CloudFormation template reference, `AWS::SMSVOICE::PhoneNumber`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
