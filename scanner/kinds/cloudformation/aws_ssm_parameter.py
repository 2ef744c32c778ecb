"""Parameters of Systems Manager.

Source: CloudFormation template reference, `AWS::SSM::Parameter`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="secret",
    name=("Name",),
    encryption="by-service",
)
