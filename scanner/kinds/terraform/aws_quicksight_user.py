"""A user of dashboards, in the region where QuickSight keeps identities.

Source: Terraform AWS provider, `aws_quicksight_user`.
"""

from scanner.kinds.kind import Kind

KIND = Kind(
    category="user-directory",
    name=("user_name", "email"),
    encryption=None,
)
