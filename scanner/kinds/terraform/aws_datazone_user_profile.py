"""A person who uses a catalogue of data.

Source: Terraform AWS provider, `aws_datazone_user_profile`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("user_identifier",),
    encryption=None,
)
