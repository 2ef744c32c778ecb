"""Regions that images of machines are copied to.

Source: CloudFormation template reference, `AWS::ImageBuilder::DistributionConfiguration`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="image",
    copies=(
        Kept("planned"),
        Kept("planned", at="Distributions.Region", skip=True),
    ),
    encryption=None,
)
