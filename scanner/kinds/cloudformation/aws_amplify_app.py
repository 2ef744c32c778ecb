"""Web sites, with the log of the programs behind them.

Source: CloudFormation template reference, `AWS::Amplify::App`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="log-store",
    live="aws_amplify_app",
    copies=(Kept("log"),),
    encryption=None,
)
