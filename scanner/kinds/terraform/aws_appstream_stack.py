"""Streamed programs: folders of their users, in the region, and what other parties keep for them.

Source: Terraform AWS provider, `aws_appstream_stack`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="file-system",
    encryption=None,
    copies=(Kept("primary"),),
)
