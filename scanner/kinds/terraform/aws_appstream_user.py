"""People who use streamed programs.

Source: Terraform AWS provider, `aws_appstream_user`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("user_name",),
    encryption=None,
)
