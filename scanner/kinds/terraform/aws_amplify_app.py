"""Web sites, with the log of the programs behind them, served by edges all over the world.

Source: Terraform AWS provider, `aws_amplify_app`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.web_site import served

KIND = Kind(
    category="log-store",
    encryption=served("custom_rule", "status", "target"),
    public=False,
    copies=(Kept("log"),),
)
