"""Things with what they say of themselves.

Source: Terraform AWS provider, `aws_iot_thing`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="database",
    encryption=None,
)
