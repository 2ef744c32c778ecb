"""Web sites, with the log of the programs behind them.

Source: Terraform AWS provider, `aws_amplify_app`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    encryption=None,
    copies=(Kept("log"),),
)
