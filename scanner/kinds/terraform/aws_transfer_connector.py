"""Connections to servers of other parties, to which files are sent.

Source: Terraform AWS provider, `aws_transfer_connector`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("url",),
    encryption=None,
    copies=(Kept("replica", absent="with another party: declare it in the register"),),
)
