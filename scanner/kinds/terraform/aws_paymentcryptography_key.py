"""Keys for payments.

Source: Terraform AWS provider, `aws_paymentcryptography_key`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="key",
    name=("arn",),
    encryption=None,
    copies=(Kept("key"),),
)
