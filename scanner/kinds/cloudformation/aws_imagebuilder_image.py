"""Machine images that the deploy makes; a distribution may copy them to other regions.

Source: CloudFormation template reference, `AWS::ImageBuilder::Image`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="image",
    live="aws_ami",
    encryption="by-service",
    evidence="started as an instance inside AWS; its snapshots are read by HTTPS only",
    copies=(Kept("snapshot"),),
)
