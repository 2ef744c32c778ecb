"""Parameters, which may be secrets.

Source: Terraform AWS provider, `aws_ssm_parameter`.
"""

from scanner.kinds.exposure import by_word
from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="secret",
    encryption="by-service",
    evidence="read through the Systems Manager API, which takes HTTPS only",
    copies=(Kept("primary", key="key_id"),),
    public=by_word("tier", {"Standard": False}),
)
