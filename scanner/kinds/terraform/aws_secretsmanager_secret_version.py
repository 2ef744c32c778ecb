"""What a secret holds, in its region.

Source: Terraform AWS provider, `aws_secretsmanager_secret_version`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="secret",
    name=("secret_id",),
    encryption=None,
    copies=(Kept("primary", encrypted=True),),
)
