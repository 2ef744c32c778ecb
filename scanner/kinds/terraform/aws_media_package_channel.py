"""Channels of live video, with what was sent before.

Source: Terraform AWS provider, `aws_media_package_channel`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    name=("channel_id",),
    encryption=None,
)
