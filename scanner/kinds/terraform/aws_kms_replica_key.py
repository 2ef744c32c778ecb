"""A replica of a key of another region, in this one.

Source: Terraform AWS provider, `aws_kms_replica_key`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    name=("description",),
    live="aws_kms_key",
    encryption=None,
    copies=(Kept("key"),),
)
