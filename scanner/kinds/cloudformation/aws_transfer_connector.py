"""Connections to servers of other parties, to which files are sent.

Source: CloudFormation template reference, `AWS::Transfer::Connector`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="object-store",
    name=("Url",),
    encryption=None,
    copies=(Kept("replica", absent="with another party: declare it in the register"),),
)
