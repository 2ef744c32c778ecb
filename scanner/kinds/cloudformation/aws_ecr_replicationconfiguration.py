"""Regions that the repositories of this one are replicated to; no rule means none.

Source: CloudFormation template reference, `AWS::ECR::ReplicationConfiguration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="registry",
    copies=(
        Kept("planned"),
        Kept("planned", at="ReplicationConfiguration.Rules.Destinations.Region", skip=True),
    ),
    encryption=None,
)
