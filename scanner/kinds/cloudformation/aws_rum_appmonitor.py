"""Monitors of what people do in an application.

Source: CloudFormation template reference, `AWS::RUM::AppMonitor`.
"""

from scanner.kinds.kind import Kept, Kind
from scanner.kinds.let_in import Policies

KIND = Kind(
    category="log-store",
    live="aws_rum_app_monitor",
    encryption=None,
    copies=(Kept("log"),),
    let_in=Policies(own="ResourcePolicy.PolicyDocument"),
)
