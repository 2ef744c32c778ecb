"""What is deleted and kept for a while, in its region.

Source: Terraform AWS provider, `aws_rbin_rule`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="backup",
    name=("description",),
    encryption=None,
    copies=(Kept("backup"),),
)
