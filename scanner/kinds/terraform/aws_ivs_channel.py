"""Channels of live video, which is passed on.

Source: Terraform AWS provider, `aws_ivs_channel`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    persistence="transit",
    encryption=None,
    copies=(),
)
