"""Web sites, with the log of the programs behind them, served by edges all over the world.

Source: CloudFormation template reference, `AWS::Amplify::App`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.web_site import served

KIND = Kind(
    category="log-store",
    live="aws_amplify_app",
    copies=(Kept("log"),),
    encryption=served("CustomRules", "Status", "Target"),
    public=False,
)
