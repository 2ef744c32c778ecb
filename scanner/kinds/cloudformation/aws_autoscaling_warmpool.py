"""Virtual machines that wait to be used, with their disks.

Source: CloudFormation template reference, `AWS::AutoScaling::WarmPool`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="block-storage",
    encryption=None,
)
