"""Evidence for audits, in the region.

Source: Terraform AWS provider, `aws_auditmanager_account_registration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    name=("id",),
    encryption=None,
    copies=(Kept("primary", encrypted=True, key="kms_key"),),
)
