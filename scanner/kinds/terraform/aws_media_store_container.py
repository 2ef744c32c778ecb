"""Containers for video.

Source: Terraform AWS provider, `aws_media_store_container`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="object-store",
    encryption=None,
)
