"""Services of ECS, with the volumes that they are given.

Source: CloudFormation template reference, `AWS::ECS::Service`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
