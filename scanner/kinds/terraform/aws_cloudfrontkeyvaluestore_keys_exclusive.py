"""All keys and values of a store that CloudFront keeps at all its edges.

Source: Terraform AWS provider, `aws_cloudfrontkeyvaluestore_keys_exclusive`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    name=("key_value_store_arn",),
    copies=(Kept("primary", absent="at the edges of CloudFront, all over the world"),),
    encryption=None,
)
