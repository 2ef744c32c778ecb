"""Groups of channels of live video, with what was sent before.

Source: Terraform AWS provider, `aws_media_packagev2_channel_group`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="stream",
    encryption=None,
)
