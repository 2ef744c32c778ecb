"""An index of all things and of what they say of themselves.

Source: Terraform AWS provider, `aws_iot_indexing_configuration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    name=("id",),
    encryption=None,
    copies=(Kept("index"),),
)
