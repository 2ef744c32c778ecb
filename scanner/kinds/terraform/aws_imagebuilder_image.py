"""Machine images that the deploy makes; a distribution may copy them to other regions.

Source: Terraform AWS provider, `aws_imagebuilder_image`.
"""

from scanner.kinds.kind import Kept, Kind

KIND = Kind(
    category="image",
    name=("arn",),
    encryption="by-service",
    evidence="started as an instance inside AWS; its snapshots are read by HTTPS only",
    copies=(Kept("snapshot"),),
    live="aws_ami",
)
