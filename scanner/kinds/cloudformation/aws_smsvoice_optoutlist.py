"""Lists of numbers that want no messages.

Source: CloudFormation template reference, `AWS::SMSVOICE::OptOutList`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="conversation",
    encryption="by-service",
)
