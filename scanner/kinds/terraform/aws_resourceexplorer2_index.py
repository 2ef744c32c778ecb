"""An index of resources and their tags; of an aggregator, from all regions.

Source: Terraform AWS provider, `aws_resourceexplorer2_index`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    name=("type",),
    encryption=None,
    copies=(Kept("index"),),
)
