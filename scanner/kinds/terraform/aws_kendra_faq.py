"""Questions and answers in an index.

Source: Terraform AWS provider, `aws_kendra_faq`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="search-index",
    encryption=None,
    copies=(Kept("index"),),
)
