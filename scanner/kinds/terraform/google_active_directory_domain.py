"""Domains of Managed Microsoft AD, in each of their regions.

Source: Terraform Google provider, `google_active_directory_domain`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="user-directory",
    copies=(Kept("primary", at="locations", absent="locations is not set"),),
    name=("domain_name",),
)
