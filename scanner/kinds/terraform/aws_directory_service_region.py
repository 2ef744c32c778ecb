"""A further region that a directory is kept in.

Source: Terraform AWS provider, `aws_directory_service_region`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="user-directory",
    name=("directory_id",),
    encryption=None,
    copies=(Kept("replica", at="region_name", encrypted=True, absent="region_name is not set"),),
)
