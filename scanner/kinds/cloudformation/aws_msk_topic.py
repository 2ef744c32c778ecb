"""Topics of Managed Kafka.

Source: CloudFormation template reference, `AWS::MSK::Topic`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    encryption=None,
)
