"""Programs and data for tests on devices, which are in us-west-2.

Source: Terraform AWS provider, `aws_devicefarm_upload`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    encryption=None,
)
