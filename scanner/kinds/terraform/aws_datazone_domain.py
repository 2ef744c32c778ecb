"""Catalogues of data and the people who use it.

Source: Terraform AWS provider, `aws_datazone_domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="database",
    encryption=None,
    copies=(Kept("primary", encrypted=True, key="kms_key_identifier"),),
)
