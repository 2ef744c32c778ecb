"""How to call somebody.

Source: CloudFormation template reference, `AWS::SSMContacts::ContactChannel`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    encryption=None,
)
