"""Vaults of the older Glacier API.

Source: Terraform AWS provider, `aws_glacier_vault`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="archive",
    copies=(Kept("primary", encrypted=True),),
    let_in=Policies(own="access_policy"),
)
