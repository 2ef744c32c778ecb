"""A key and value that CloudFront keeps at all its edges.

Source: Terraform AWS provider, `aws_cloudfrontkeyvaluestore_key`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("key",),
    copies=(Kept("primary", absent="at the edges of CloudFront, all over the world"),),
    encryption=None,
)
