"""What visitors of a web site did.

Source: Terraform AWS provider, `aws_rum_app_monitor`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(Kept("primary"), Kept("log", when="cw_log_enabled")),
)
